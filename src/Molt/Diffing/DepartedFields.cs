using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Molt.Diffing;

/// <summary>
/// Fields that edits removed, by <see cref="Discrepancies.Key"/>. One that went with its type has its values when the type comes back with it. One that had gone before, or that the type came back without, is a new one then as if it had come by itself.
/// </summary>
/// <param name="Alone">Fields that are gone and whose types are there, or were when they went.</param>
/// <param name="WithTypes">Fields that went with their types.</param>
internal sealed record DepartedFields(ImmutableHashSet<string> Alone, ImmutableHashSet<string> WithTypes)
{
    /// <summary>None.</summary>
    public static readonly DepartedFields None = new([], []);

    /// <summary>A type or member is gone.</summary>
    public DepartedFields Without(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => this with { WithTypes = WithTypes.Union(Of(type).Select(Discrepancies.Key)) },
        _ when IsField(symbol) => this with { Alone = Alone.Add(Discrepancies.Key(symbol)) },
        _ => this,
    };

    /// <summary>A type or member is there again.</summary>
    public DepartedFields With(ISymbol symbol)
    {
        if (symbol is not INamedTypeSymbol type) return IsField(symbol) ? this with { Alone = Alone.Remove(Discrepancies.Key(symbol)) } : this;
        var back = Of(type).Select(Discrepancies.Key).ToHashSet();
        var types = DeclaredTypes.WithNested(type).Select(one => Discrepancies.Key(one) + "::").ToList();
        var known = WithTypes.Where(key => types.Any(one => key.StartsWith(one, StringComparison.Ordinal))).ToList();
        return new(Alone.Except(back).Union(known.Where(key => !back.Contains(key))), WithTypes.Except(known));
    }

    /// <summary>The fields of a type that comes back which objects from before have no values of.</summary>
    public IEnumerable<ISymbol> NewIn(INamedTypeSymbol type) => Alone.IsEmpty ? [] : Of(type).Where(field => Alone.Contains(Discrepancies.Key(field)));

    /// <summary>Without the fields of types that are the runtime's no more.</summary>
    public DepartedFields Forgetting(Func<string, bool> isOf) => new(Alone.Except(Alone.Where(isOf)), WithTypes.Except(WithTypes.Where(isOf)));

    private static IEnumerable<ISymbol> Of(INamedTypeSymbol type) => DeclaredTypes.WithNested(type).SelectMany(one => one.GetMembers()).Where(IsField);

    private static bool IsField(ISymbol member) => member is IFieldSymbol { IsConst: false } or IEventSymbol;
}
