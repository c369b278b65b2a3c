using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Molt.Diffing;

/// <summary>Something about a type or member that the runtime cannot change, and the rule that an edit of it falls under.</summary>
internal sealed record Facet(EditRule Rule, string Text);

/// <summary>
/// Where the runtime is not what the sources say. It keeps types and members that edits removed, and takes what comes back under their
/// names for the same: it has to be what it was. Kept in words, since symbols would keep their compilations alive.
/// </summary>
internal sealed record Discrepancies(ImmutableDictionary<string, ImmutableArray<Facet>> Departed)
{
    public static readonly Discrepancies None = new(ImmutableDictionary<string, ImmutableArray<Facet>>.Empty);

    public Discrepancies Without(ISymbol symbol) => this with
    {
        Departed = Departed.SetItem(Key(symbol), FacetsOf(symbol)),
        Code = Code.SetItems(DepartedCode.Of(symbol)),
        Fields = Fields.Without(symbol),
    };

    /// <summary>A method is there without its code.</summary>
    public Discrepancies WithoutBody(IMethodSymbol method) => this with { Code = Code.SetItems(DepartedCode.Of(method)) };

    /// <summary>A type or member is there again, with code of its own.</summary>
    public Discrepancies Back(ISymbol symbol) => this with { Code = Code.IsEmpty ? Code : Code.RemoveRange(DepartedCode.MethodsOf(symbol).Select(DepartedCode.Key)), Fields = Fields.With(symbol) };

    /// <summary>Without all that is said of a type, which is the runtime's no more.</summary>
    public Discrepancies Forgetting(INamedTypeSymbol type)
    {
        return ForgettingCode(type) with { Departed = Departed.RemoveRange(Departed.Keys.Where(IsOf)), Constraints = Constraints.RemoveRange(Constraints.Keys.Where(IsOf)), Fields = Fields.Forgetting(IsOf) };

        bool IsOf(string known) => Discrepancies.IsOf(known, type);
    }

    /// <summary>Without the code that methods of a type had, which is written anew.</summary>
    public Discrepancies ForgettingCode(INamedTypeSymbol type) => this with { Code = Code.RemoveRange(Code.Keys.Where(known => IsOf(known, type))) };

    private static bool IsOf(string known, INamedTypeSymbol type) => Key(type) is var key && (known == key || known.StartsWith(key + "::", StringComparison.Ordinal) || known.StartsWith(key + "+", StringComparison.Ordinal));

    /// <summary>The code of methods that edits removed, where it has lambdas or local functions.</summary>
    public ImmutableDictionary<string, DepartedCode> Code { get; init; } = ImmutableDictionary<string, DepartedCode>.Empty;

    /// <summary>Fields that edits removed.</summary>
    public DepartedFields Fields { get; init; } = DepartedFields.None;

    /// <summary>The names of members that edits added, which reflection does not show.</summary>
    public ImmutableHashSet<string> Unreflected { get; init; } = [];

    /// <summary>The fields of records that came later and that the records' hash codes pass over.</summary>
    public ImmutableHashSet<string> Unhashed { get; init; } = [];

    /// <summary>What the runtime asks of the type arguments of methods that edits gave other constraints.</summary>
    public ImmutableDictionary<string, ImmutableArray<GenericConstraints>> Constraints { get; init; } = ImmutableDictionary<string, ImmutableArray<GenericConstraints>>.Empty;

    public Discrepancies With(ISymbol member) => this with
    {
        Unreflected = Departed.ContainsKey(Key(member)) || member.IsImplicitlyDeclared ? Unreflected : Unreflected.Add(member.Name),
    };

    /// <summary>The rules that something falls under that has come back; none when it was never there.</summary>
    public IEnumerable<EditRule> Compare(ISymbol symbol)
    {
        var nested = symbol is INamedTypeSymbol type ? type.GetTypeMembers().SelectMany(Compare) : [];
        return Departed.TryGetValue(Key(symbol), out var was)
            ? was.Zip(FacetsOf(symbol)).Where(pair => pair.First != pair.Second).Select(pair => pair.First.Rule).Concat(nested)
            : nested;
    }

    /// <summary>What a type or member is known by over all edits.</summary>
    public static string Key(ISymbol symbol) =>
        symbol is INamedTypeSymbol type ? SymbolNames.TypeKey(type) : $"{SymbolNames.TypeKey(symbol.ContainingType)}::{SymbolNames.MemberKey(symbol)}";

    private static ImmutableArray<Facet> FacetsOf(ISymbol symbol) => symbol is INamedTypeSymbol type
        ?
        [
            .. TypeComparer.Facets(type),
            new(EditRule.KindChanged, $"{type.IsSealed} {type.IsAbstract}"),
            new(EditRule.AttributesChanged, MemberAttributes(type)),
        ]
        : [new(EditRule.AttributesChanged, TypeComparer.Attributes(symbol))];

    private static string MemberAttributes(INamedTypeSymbol type) => string.Join("; ", type.GetMembers()
        .Where(member => member is not INamedTypeSymbol).Select(member => (Name: SymbolNames.MemberKey(member), Text: TypeComparer.Attributes(member)))
        .Where(member => member.Text.Length > 0).Select(member => $"{member.Name} {member.Text}").Order(StringComparer.Ordinal));
}
