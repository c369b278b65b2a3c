using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Molt.Diffing;
using static Molt.Emitting.CompilerInternals;

namespace Molt.Emitting;

/// <summary>
/// The variables in the closures of methods that a delta brings, or brings back, where the closures are structs. Roslyn 5.12 notes them only for methods that it updates, and without them takes the closure
/// for another one at the method's next edit: calls that wait would find defaults in it. There is no public way to tell it.
/// </summary>
internal static class StructClosures
{
    private static readonly FieldInfo Methods = OfBaseline("AddedOrChangedMethods");
    private static readonly FieldInfo Added = OfBaseline("MethodsAdded");
    private static readonly FieldInfo Synthesized = OfBaseline("SynthesizedMembers");
    private static readonly FieldInfo MethodId = Field(Methods.FieldType.GetGenericArguments()[1], "MethodId");
    private static readonly FieldInfo Closures = Field(MethodId.DeclaringType!, "ClosureDebugInfo");
    private static readonly FieldInfo Description = Field(ItemOf(Closures), "DebugInfo");
    private static readonly FieldInfo Captures = Field(ItemOf(Closures), "StructCaptures");
    private static readonly FieldInfo ClosureId = Field(Description.FieldType, "<ClosureId>k__BackingField");

    /// <param name="baseline">The baseline that a delta has led to; nobody else uses it yet.</param>
    /// <param name="rows">The delta's methods.</param>
    public static void Note(EmitBaseline baseline, IEnumerable<int> rows)
    {
        var methods = (IDictionary)Methods.GetValue(baseline)!;
        var unknown = rows.Where(row => methods[row] is { } method && Items(Closures, method).Any(IsUnknown)).ToHashSet();
        if (unknown.Count == 0) return;
        var members = ((IEnumerable)Synthesized.GetValue(baseline)!).Cast<object>().ToDictionary(entry => Value(entry, "Key")!, entry => ((IEnumerable)Value(entry, "Value")!).Cast<object>().ToList());
        foreach (var (row, type) in TypesOf(baseline, unknown, members.Keys))
        {
            var structs = members[type].Where(IsStruct).ToDictionary(closure => (string)Value(closure, "Name")!);
            Note(methods[row]!, name => structs.TryGetValue(name, out var closure) ? [.. members.GetValueOrDefault(closure, []).Select(variable => (string?)Value(variable, "Name"))] : null);
        }
    }

    /// <summary>The types of methods, among those that the compiler has added anything to.</summary>
    private static IEnumerable<(int Row, object Type)> TypesOf(EmitBaseline baseline, HashSet<int> rows, ICollection<object> types)
    {
        foreach (var added in ((IEnumerable)Added.GetValue(baseline)!).Cast<object>())
        {
            if ((int)Value(added, "Value")! is var row && rows.Contains(row) && Value(Value(added, "Key")!, "ContainingType") is { } type && types.Contains(type)) yield return (row, type);
        }
        var first = baseline.OriginalMetadata.GetMetadataReader();
        var born = rows.Where(row => row <= first.MethodDefinitions.Count).ToList();
        if (born.Count == 0) yield break;
        var byName = types.Where(type => Value(type, "ISymbol") is INamedTypeSymbol { CanBeReferencedByName: true }).ToLookup(type => SymbolNames.TypeKey((INamedTypeSymbol)Value(type, "ISymbol")!));
        foreach (var row in born)
        {
            foreach (var type in byName[NameOf(first, first.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(row)).GetDeclaringType())]) yield return (row, type);
        }
    }

    /// <summary>As <see cref="SymbolNames.TypeKey"/> has it.</summary>
    private static string NameOf(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var name = metadata.GetString(type.Name);
        if (type.IsNested) return $"{NameOf(metadata, type.GetDeclaringType())}+{name}";
        return type.Namespace.IsNil ? name : $"{metadata.GetString(type.Namespace)}.{name}";
    }

    private static void Note(object method, Func<string, ImmutableArray<string?>?> find)
    {
        var items = ArrayOf(Closures.GetValue(method)!)!;
        for (var index = 0; index < items.Length; index++)
        {
            var closure = items.GetValue(index)!;
            if (!IsUnknown(closure) || find(NumberedClosures.NameOf(MethodId.GetValue(method)!, ClosureId.GetValue(Description.GetValue(closure))!)) is not { } variables) continue;
            Captures.SetValue(closure, variables);
            items.SetValue(closure, index);
        }
    }

    private static bool IsUnknown(object closure) => ((ImmutableArray<string?>)Captures.GetValue(closure)!).IsDefault;

    private static bool IsStruct(object symbol) => symbol.GetType().Name == "SynthesizedClosureEnvironment" && Value(symbol, "TypeKind")?.ToString() == "Struct";
}
