using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Molt.Applying;
using Molt.Diffing;
using Molt.Languages;
using Molt.Linking;
using Molt.Linking.Signatures;

namespace Molt.Calling;

/// <summary>
/// Finds the runtime's objects for what the current sources contain. The sources say what there is (a removed method is
/// still in the runtime's type, an added one is not), the placements where it is.
/// </summary>
internal sealed class LiveMembers(Generation generation)
{
    public INamedTypeSymbol? FindSymbol(string typeName) =>
        generation.Candidate.Compilation.Assembly.GetTypeByMetadataName(typeName)
        ?? generation.Candidate.Compilation.Assembly.GetTypeByMetadataName(typeName.Replace('.', '+'));

    public Type Type(INamedTypeSymbol symbol)
    {
        var (image, handle) = generation.Placements.Home(SymbolSignatures.Identity(symbol));
        return generation.World.Type(image.AssemblyName, handle);
    }

    /// <summary>The method as the runtime has it. One that came after its type is static, with the object first.</summary>
    public MethodBase Method(IMethodSymbol symbol) =>
        LateOf(symbol) is not { } late ? Born(symbol) : Late(symbol.MethodKind == MethodKind.Constructor ? late.Companion! : late.Method);

    /// <summary>Whether the method came after its type.</summary>
    public bool IsLate(IMethodSymbol symbol) => LateOf(symbol) is not null;

    /// <summary>What code that is not linked calls for a method: of one that came late in a struct what takes the struct in its box.</summary>
    public MethodInfo Callable(IMethodSymbol symbol) => (MethodInfo)(LateOf(symbol) is not { } late ? Born(symbol) : Late(late.Companion ?? late.Method));

    /// <summary>The field, where it is not where reflection has fields; null where it is.</summary>
    public LateMember? LateField(IFieldSymbol symbol)
    {
        var placements = generation.Placements;
        var key = Placements.Key(SymbolSignatures.Identity(symbol.ContainingType), SymbolSignatures.Key(symbol));
        var field = new LateMember(symbol.Name, MemberTypes.Field, symbol.IsStatic);
        if (!symbol.IsStatic && placements.LateFields.TryGetValue(key, out var late)) return field with { Method = (MethodInfo)Late(late.Get), Setter = symbol.IsReadOnly ? null : (MethodInfo)Late(late.Set) };
        return ((symbol.IsStatic ? placements.LateStatics.GetValueOrDefault(key) : null) ?? placements.FieldAliases.GetValueOrDefault(key)) is { } place ? field with { Field = Field(place) } : null;
    }

    /// <summary>The entry point: top-level statements, or the only <c>static Main</c>.</summary>
    public MethodInfo? EntryPoint()
    {
        var compilation = generation.Candidate.Compilation;
        var program = compilation.GetEntryPoint(default)?.ContainingType.GetMembers("<Main>$").OfType<IMethodSymbol>().FirstOrDefault();
        if (program is not null) return (MethodInfo)Method(program);
        return Mains().ToList() is [var main] ? (MethodInfo)Method(main) : null;
    }

    /// <summary>Every method that could be the entry point where it is not top-level statements.</summary>
    public IEnumerable<IMethodSymbol> Mains() => AllTypes().SelectMany(type => type.GetMembers("Main")).OfType<IMethodSymbol>().Where(EntryPoints.IsMain);

    public IEnumerable<INamedTypeSymbol> AllTypes() => Types(generation.Candidate.Compilation.Assembly.GlobalNamespace);

    private LateMethod? LateOf(IMethodSymbol symbol) =>
        generation.Placements.LateMethods.GetValueOrDefault(Placements.Key(SymbolSignatures.Identity(symbol.ContainingType), SymbolSignatures.Key(symbol)));

    private MethodBase Born(IMethodSymbol symbol)
    {
        var type = SymbolSignatures.Identity(symbol.ContainingType);
        return Find(generation.Placements.Home(type).Image, type, SymbolSignatures.Key(symbol));
    }

    private MethodBase Late(MethodReference method)
    {
        var holder = method.Parent.Definition!;
        return Find(generation.Placements.Shapes[holder.Assembly!], holder.InScripts, method.Key);
    }

    private FieldInfo Field(FieldReference field)
    {
        var (image, type) = generation.Placements.Home(field.Parent.Definition!);
        return generation.World.Field(image.AssemblyName, (FieldDefinitionHandle)image.FindMember(type, field.Key));
    }

    private MethodBase Find(ScriptImage image, TypeIdentity type, string key)
    {
        image.Find(type, out var handle);
        var member = image.FindMember(handle, key);
        return member.IsNil
            ? throw new InvalidOperationException($"{type} has no {key} in {image.AssemblyName}.")
            : generation.World.Method(image.AssemblyName, (MethodDefinitionHandle)member);
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol space => Types(space),
        INamedTypeSymbol type => Types(type).Prepend(type),
        _ => [],
    });
}
