using Microsoft.CodeAnalysis;
using Molt.Model;

namespace Molt.Diffing.Fields;

/// <summary>Collects what an edit does to the fields of types that exist.</summary>
internal sealed class FieldChanges(Candidate before, Candidate after)
{
    private readonly List<ISymbol> arrived = [];
    private readonly List<ISymbol> departed = [];

    private readonly List<IMethodSymbol> finalizers = [];

    public void Insert(ISymbol member)
    {
        if (member is IMethodSymbol { MethodKind: MethodKind.Destructor } finalizer) finalizers.Add(finalizer);
        if (HasField(member)) arrived.Add(member);
    }

    public void Delete(ISymbol member)
    {
        if (HasField(member)) departed.Add(member);
    }

    /// <summary>The classes with fields that changed, be it their bases', and a method to be told so.</summary>
    public IEnumerable<(INamedTypeSymbol Before, IMethodSymbol Hook)> Upgrades()
    {
        var changed = arrived.Concat(departed).Where(field => !field.IsStatic && field.ContainingType.TypeKind == TypeKind.Class).Select(field => SymbolNames.TypeKey(field.ContainingType)).Distinct()
            .Select(type => after.Compilation.Assembly.GetTypeByMetadataName(type)).OfType<INamedTypeSymbol>().ToList();
        if (changed.Count == 0 || !UpgradeHooks.AreIn(after.Compilation)) yield break;
        var hierarchy = new Hierarchy(after.Compilation);
        foreach (var type in changed.SelectMany(type => hierarchy.Below(type).Prepend(type)).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default))
        {
            if (Earlier(type) is { } old && UpgradeHooks.Of(type) is { } hook) yield return (old, hook);
        }
    }

    /// <summary>Finalizers of classes whose objects had none at all: these have to be made known to each object.</summary>
    public IEnumerable<IMethodSymbol> Finalizers() => finalizers.Where(finalizer => Earlier(finalizer.ContainingType) is { } old && !IsFinalized(old));

    private static bool IsFinalized(INamedTypeSymbol? type)
    {
        for (; type is not null && type.SpecialType != SpecialType.System_Object; type = type.BaseType)
        {
            if (type.GetMembers(WellKnownMemberNames.DestructorName).OfType<IMethodSymbol>().Any(method => method.MethodKind == MethodKind.Destructor)) return true;
        }
        return false;
    }

    /// <summary>The code that has to look whether its object was told: a call of any of it is an access to the object.</summary>
    public IEnumerable<(IMethodSymbol Before, IMethodSymbol After)> Relinked()
    {
        var hierarchy = new Hierarchy(after.Compilation);
        var told = Upgrades().Select(entry => entry.Hook.ContainingType).Concat(Finalizers().Select(finalizer => finalizer.ContainingType)).ToList();
        var line = told.SelectMany(type => Bases(type).Concat(hierarchy.Below(type))).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        return line.SelectMany(type => Earlier(type) is { } old ? UpgradeHooks.Relinked(old, type) : []);
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol? type)
    {
        for (; type is not null && Hierarchy.IsScript(type); type = Hierarchy.Base(type)) yield return type;
    }

    private INamedTypeSymbol? Earlier(INamedTypeSymbol type) => before.Compilation.Assembly.GetTypeByMetadataName(SymbolNames.TypeKey(type));

    /// <param name="edited">The methods and types among the edits.</param>
    public FieldEdits Build(IEnumerable<ISymbol> edited) => new()
    {
        Upgrades = [.. Upgrades().Select(entry => UpgradeHooks.Edit(entry.Hook, Bases(entry.Hook.ContainingType).SelectMany(type => Removed(SymbolNames.TypeKey(type))).DistinctBy(removed => removed.Shown)))],
        Finalized = [.. Finalizers().Select(finalizer => SymbolNames.TypeKey(finalizer.ContainingType))],
        Initializers = [.. Initialized(edited).GroupBy(part => part.Type, part => part.IsStatic, TypeComparison).SelectMany(type => FieldInitializers.Of(type.Key, after.Compilation).Where(initializer => type.Contains(initializer.IsStatic)))],
        Arrived = [.. arrived.Where(member => !HadProperty(member)).Select(NameOf)],
        ArrivedStatics = [.. arrived.Where(member => member.IsStatic).Select(NameOf)],
        Origins = [.. arrived.SelectMany(member => FieldOrigins.Of(member, departed)).Select(pair => new FieldOrigin(NameOf(pair.Field), NameOf(pair.From)))],
    };

    /// <summary>What cannot follow a value, or follows it in a particular way.</summary>
    public IEnumerable<(EditRule Rule, ISymbol Field)> Complaints() => arrived.SelectMany(member => FieldOrigins.Complaints(member, departed));

    /// <summary>The fields of a class whose values nothing follows.</summary>
    private IEnumerable<(FieldName Field, string Shown)> Removed(string type)
    {
        var followed = arrived.SelectMany(member => FieldOrigins.Of(member, departed)).Select(pair => pair.From).ToHashSet(SymbolEqualityComparer.Default);
        return departed.Where(field => !field.IsStatic && SymbolNames.TypeKey(field.ContainingType) == type && !followed.Contains(field))
            .Select(field => (NameOf(field), (field as IFieldSymbol)?.AssociatedSymbol?.Name ?? field.Name));
    }

    private static FieldName NameOf(ISymbol member) => new(SymbolNames.TypeKey(member.ContainingType), member.MetadataName);

    private static bool HasField(ISymbol member) => member is IFieldSymbol { IsConst: false } || member is IEventSymbol happening && PartialMembers.IsFieldLike(happening);

    /// <summary>Whether it is the storage of a property that was computed before: what was stored once is stored still.</summary>
    private bool HadProperty(ISymbol member) => member is IFieldSymbol { AssociatedSymbol: IPropertySymbol property }
        && before.Compilation.Assembly.GetTypeByMetadataName(SymbolNames.TypeKey(member.ContainingType)) is { } type
        && type.GetMembers(property.Name).OfType<IPropertySymbol>().Any(old => old.IsStatic == property.IsStatic);

    /// <summary>The types of which the edit has the code of initializers: constructors that call others of their class do not.</summary>
    private static IEnumerable<(INamedTypeSymbol Type, bool IsStatic)> Initialized(IEnumerable<ISymbol> edited) => edited.SelectMany<ISymbol, (INamedTypeSymbol, bool)>(symbol => symbol switch
    {
        IMethodSymbol method when MemberSyntax.RunsInitializers(method) => [(method.ContainingType, method.IsStatic)],
        INamedTypeSymbol type => DeclaredTypes.WithNested(type).SelectMany(one => new[] { (one, false), (one, true) }),
        _ => [],
    });

    private static readonly IEqualityComparer<INamedTypeSymbol> TypeComparison = SymbolEqualityComparer.Default;
}
