using Microsoft.CodeAnalysis;
using Molt.Model;

namespace Molt.Diffing.Fields;

/// <summary>Collects what an edit does to the fields of types that exist.</summary>
internal sealed class FieldChanges(Candidate before, Candidate after)
{
    private readonly List<ISymbol> arrived = [];
    private readonly List<ISymbol> departed = [];

    public void Insert(ISymbol member)
    {
        if (HasField(member)) arrived.Add(member);
    }

    public void Delete(ISymbol member)
    {
        if (HasField(member)) departed.Add(member);
    }

    /// <summary>The classes with fields that changed and a method to be told so.</summary>
    public IEnumerable<(INamedTypeSymbol Before, IMethodSymbol Hook)> Upgrades()
    {
        foreach (var type in arrived.Concat(departed).Where(field => !field.IsStatic).Select(field => SymbolNames.TypeKey(field.ContainingType)).Distinct())
        {
            if (before.Compilation.Assembly.GetTypeByMetadataName(type) is { } old && after.Compilation.Assembly.GetTypeByMetadataName(type) is { } now
                && UpgradeHooks.Of(now) is { } hook) yield return (old, hook);
        }
    }

    /// <param name="edited">The methods and types among the edits.</param>
    public FieldEdits Build(IEnumerable<ISymbol> edited) => new()
    {
        Upgrades = [.. Upgrades().Select(entry => UpgradeHooks.Edit(entry.Hook, Removed(SymbolNames.TypeKey(entry.Hook.ContainingType))))],
        Initializers = [.. Initialized(edited).SelectMany(type => FieldInitializers.Of(type, after.Compilation))],
        Arrived = [.. arrived.Where(member => !HadProperty(member)).Select(NameOf)],
        Origins = [.. arrived.SelectMany(member => FieldOrigins.Of(member, departed)).Select(pair => new FieldOrigin(NameOf(pair.Field), NameOf(pair.From)))],
    };

    /// <summary>What cannot follow a value, or follows it in a particular way.</summary>
    public IEnumerable<(EditRule Rule, ISymbol Field)> Complaints() => arrived.SelectMany(member => FieldOrigins.Complaints(member, departed));

    /// <summary>The fields of a class whose values nothing follows.</summary>
    private IEnumerable<(FieldName, string)> Removed(string type)
    {
        var followed = arrived.SelectMany(member => FieldOrigins.Of(member, departed)).Select(pair => pair.From).ToHashSet(SymbolEqualityComparer.Default);
        return departed.Where(field => !field.IsStatic && SymbolNames.TypeKey(field.ContainingType) == type && !followed.Contains(field))
            .Select(field => (NameOf(field), (field as IFieldSymbol)?.AssociatedSymbol?.Name ?? field.Name));
    }

    private static FieldName NameOf(ISymbol member) => new(SymbolNames.TypeKey(member.ContainingType), member.MetadataName);

    private static bool HasField(ISymbol member) => member is IFieldSymbol { IsConst: false } or IEventSymbol { AddMethod.IsImplicitlyDeclared: true, IsAbstract: false };

    /// <summary>Whether it is the storage of a property that was computed before: what was stored once is stored still.</summary>
    private bool HadProperty(ISymbol member) => member is IFieldSymbol { AssociatedSymbol: IPropertySymbol property }
        && before.Compilation.Assembly.GetTypeByMetadataName(SymbolNames.TypeKey(member.ContainingType)) is { } type
        && type.GetMembers(property.Name).OfType<IPropertySymbol>().Any(old => old.IsStatic == property.IsStatic);

    private static IEnumerable<INamedTypeSymbol> Initialized(IEnumerable<ISymbol> edited) => edited.SelectMany(symbol => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } constructor => [constructor.ContainingType],
        INamedTypeSymbol type => WithNested(type),
        _ => [],
    }).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(WithNested).Prepend(type);
}
