using Microsoft.CodeAnalysis;
using Molt.Diffing;

namespace Molt.Dispatching;

/// <summary>What a type's objects are to do where a point is called.</summary>
/// <param name="Type">The type.</param>
/// <param name="Through">The instantiation of the point's type by which the type is one: a base class, or an interface.</param>
/// <param name="Target">The sources' implementation; abstract where there is none.</param>
internal sealed record View(INamedTypeSymbol Type, INamedTypeSymbol Through, IMethodSymbol Target);

/// <summary>
/// All that callers of a point expect of it, by whatever way they come there: as a class's method, or as an implementation of
/// interfaces. They have to agree.
/// </summary>
internal sealed class Views
{
    private readonly Dictionary<Point, (INamedTypeSymbol Type, List<View> Views)> points = [];

    public IEnumerable<(Point Point, INamedTypeSymbol Type, IReadOnlyList<View> Views)> All =>
        points.Select(entry => (entry.Key, entry.Value.Type, (IReadOnlyList<View>)entry.Value.Views));

    /// <summary>Methods that a point cannot go on to.</summary>
    public HashSet<(EditRule Rule, IMethodSymbol Method)> Refused { get; } = [];

    /// <summary>A point that has to have a dispatcher, whoever is called through it.</summary>
    public void Add(Point point, INamedTypeSymbol type) => points.TryAdd(point, (type, []));

    public bool Has(Point point) => points.ContainsKey(point);

    public void Add(Point point, INamedTypeSymbol type, View view)
    {
        if (!points.TryGetValue(point, out var entry)) points[point] = entry = (type, []);
        var same = entry.Views.FirstOrDefault(other => SymbolEqualityComparer.Default.Equals(other.Type, view.Type)
            && (!point.IsLate || SymbolEqualityComparer.Default.Equals(other.Through, view.Through)));
        if (same is null) entry.Views.Add(view);
        else if (!SymbolEqualityComparer.Default.Equals(same.Target, view.Target)) Refused.Add((EditRule.VirtualChanged, view.Target));
    }
}
