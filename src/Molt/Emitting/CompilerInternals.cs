using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Microsoft.CodeAnalysis.Emit;

namespace Molt.Emitting;

/// <summary>
/// The way to what the compiler does not show: its baselines lose, or keep, what the next edit cannot do without, and there is no public way to mend them. Each part is found once, by its name; a compiler that lacks
/// one is none that Molt can work with, and the exception says so.
/// </summary>
internal static class CompilerInternals
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly FieldInfo FirstInformation = OfBaseline("DebugInformationProvider");

    /// <summary>What the first image's debug information says of a method; null for one that an edit has brought.</summary>
    /// <param name="baseline">A baseline.</param>
    /// <param name="row">The method's row.</param>
    public static EditAndContinueMethodDebugInformation? InformationOf(EmitBaseline baseline, int row) => row > baseline.OriginalMetadata.GetMetadataReader().MethodDefinitions.Count ? null
        : ((Func<MethodDefinitionHandle, EditAndContinueMethodDebugInformation>)FirstInformation.GetValue(baseline)!)(MetadataTokens.MethodDefinitionHandle(row));

    /// <summary>A field of the baselines.</summary>
    public static FieldInfo OfBaseline(string name) => Field(typeof(EmitBaseline), name);

    /// <exception cref="MissingFieldException">It is another compiler than Molt knows.</exception>
    public static FieldInfo Field(Type type, string name) => type.GetField(name, Any) ?? throw new MissingFieldException(Lacks(type, name));

    /// <summary>The one field of a type.</summary>
    /// <exception cref="MissingFieldException">It is another compiler than Molt knows.</exception>
    public static FieldInfo FieldOf(Type type, Type fieldType) => type.GetFields(Any).SingleOrDefault(field => field.FieldType == fieldType) ?? throw new MissingFieldException(Lacks(type, fieldType.Name));

    /// <exception cref="MissingMemberException">It is another compiler than Molt knows.</exception>
    public static PropertyInfo Property(Type type, string name) => type.GetProperty(name, Any) ?? throw new MissingMemberException(Lacks(type, name));

    /// <exception cref="MissingMethodException">It is another compiler than Molt knows.</exception>
    public static MethodInfo Method(Type type, string name, int parameters) =>
        type.GetMethods(Any).FirstOrDefault(method => method.Name == name && method.GetParameters().Length == parameters) ?? throw new MissingMethodException(Lacks(type, name));

    /// <exception cref="MissingMethodException">It is another compiler than Molt knows.</exception>
    public static ConstructorInfo Constructor(Type type, int parameters) =>
        type.GetConstructors(Any).FirstOrDefault(constructor => constructor.GetParameters().Length == parameters) ?? throw new MissingMethodException(Lacks(type, ".ctor"));

    /// <summary>The value of a property that symbols of some kinds have; null for those that have none of this name.</summary>
    public static object? Value(object symbol, string name)
    {
        for (var type = symbol.GetType(); type is not null; type = type.BaseType)
        {
            if (type.GetProperty(name, Any | BindingFlags.DeclaredOnly) is { } property) return property.GetValue(symbol);
        }
        return null;
    }

    /// <summary>The type of an array's items.</summary>
    public static Type ItemOf(FieldInfo array) => array.FieldType.GetGenericArguments()[0];

    /// <summary>What is in an immutable array; nothing when it is none.</summary>
    public static IEnumerable<object> Items(FieldInfo array, object owner)
    {
        var items = array.GetValue(owner)!;
        return (bool)Property(array.FieldType, nameof(ImmutableArray<int>.IsDefault)).GetValue(items)! ? [] : ((IEnumerable)items).Cast<object>();
    }

    /// <summary>What an immutable array keeps its items in, where they can be replaced; null for the default.</summary>
    public static Array? ArrayOf(object array) => (Array?)Field(array.GetType(), "array").GetValue(array);

    private static string Lacks(Type type, string name) =>
        $"The compiler that is loaded, {type.Assembly.GetName().Name} {type.Assembly.GetName().Version}, has no {type.Name}.{name}. Molt needs the version that it was built with.";
}
