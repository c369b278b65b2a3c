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

    /// <param name="edited">The methods and types among the edits.</param>
    public FieldEdits Build(IEnumerable<ISymbol> edited) => new()
    {
        Initializers = [.. Initialized(edited).SelectMany(type => FieldInitializers.Of(type, after.Compilation))],
        Arrived = [.. arrived.Where(member => !HadProperty(member)).Select(NameOf)],
        Origins = [.. arrived.SelectMany(member => FieldOrigins.Of(member, departed)).Select(pair => new FieldOrigin(NameOf(pair.Field), NameOf(pair.From)))],
    };

    /// <summary>What cannot follow a value, or follows it in a particular way.</summary>
    public IEnumerable<(EditRule Rule, ISymbol Field)> Complaints() => arrived.SelectMany(member => FieldOrigins.Complaints(member, departed));

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
