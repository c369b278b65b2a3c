using Microsoft.CodeAnalysis;
using Molt.Diffing;
using Molt.Linking.Signatures;

namespace Molt.Dispatching;

/// <summary>
/// Follows the methods of a name through the classes of a line: which method the runtime finds for a class's objects, and which one
/// the sources mean.
/// </summary>
internal sealed class ClassFamilies(MethodFacts facts, Hierarchy hierarchy, Views views)
{
    private readonly HashSet<(ISymbol, string)> done = [];

    /// <summary>Types of this edit that have to fill a place that the sources say nothing of.</summary>
    public List<(INamedTypeSymbol Type, IMethodSymbol Declaration, IMethodSymbol Target)> Bridges { get; } = [];

    public void Add(INamedTypeSymbol type, string name)
    {
        var top = Hierarchy.Top(type);
        if (!done.Add((top, name))) return;
        var line = Line(top);
        foreach (var method in line.SelectMany(one => Methods(one, name))) Settle(method);
        foreach (var root in Roots(top, line, name)) Follow(root, line, name);
    }

    /// <summary>A class and all below it.</summary>
    public List<INamedTypeSymbol> Line(INamedTypeSymbol top) => [top, .. hierarchy.Below(top)];

    public static IEnumerable<IMethodSymbol> Methods(INamedTypeSymbol type, string name) => type.GetMembers(name).OfType<IMethodSymbol>()
        .Where(method => !method.IsStatic && method.MethodKind != MethodKind.Constructor);

    /// <summary>Whether a method overrides another one, at whatever distance.</summary>
    public static bool Overrides(IMethodSymbol method, IMethodSymbol root)
    {
        if (IsFinalizer(method)) return IsFinalizer(root) && !SymbolEqualityComparer.Default.Equals(method.ContainingType, root.ContainingType) && Hierarchy.IsAtOrBelow(method.ContainingType, root.ContainingType);
        for (var next = method.OverriddenMethod; next is not null; next = next.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(next.OriginalDefinition, root)) return true;
        }
        return false;
    }

    /// <summary>A finalizer overrides the one above it, though the compiler does not say so.</summary>
    public static bool IsFinalizer(IMethodSymbol method) => method.MethodKind == MethodKind.Destructor;

    /// <summary>The override of a method that a class's objects have, or the method itself.</summary>
    public static IMethodSymbol Implementation(IMethodSymbol root, INamedTypeSymbol type)
    {
        for (var next = type; next is not null && !SymbolEqualityComparer.Default.Equals(next, root.ContainingType); next = Hierarchy.Base(next))
        {
            if (Methods(next, root.Name).FirstOrDefault(method => Overrides(method, root)) is { } own) return own;
        }
        return root;
    }

    /// <summary>
    /// A method moves out of the place that it was born in when that place is another method's in the runtime's tables: an override that
    /// became <c>new</c> is still called for what it overrode.
    /// </summary>
    private void Settle(IMethodSymbol method)
    {
        var point = facts.Of(method);
        if (point.IsLate || facts.IsBorn(method.ContainingType)) return;
        if (facts.Find(method.ContainingType, point.Member) is not { IsVirtual: true, IsNewSlot: false }) return;
        for (var next = method.ContainingType.BaseType; next is not null; next = next.BaseType)
        {
            var other = Methods(next.OriginalDefinition, method.Name).FirstOrDefault(other => SymbolSignatures.Key(SeenMembers.In(next, other)) == point.Member);
            var runtime = InPlace(next.OriginalDefinition, other, point.Member);
            if (other is not null && runtime is { IsVirtual: true } && !Overrides(method, other)) facts.Rehoused.Add(point.Method);
            if (runtime is { IsVirtual: true, IsNewSlot: true }) return;
        }
    }

    /// <summary>What the runtime has of a base's method, if that is where it was born; of one that is gone, for it may go on to its base.</summary>
    private RuntimeMethod? InPlace(INamedTypeSymbol type, IMethodSymbol? method, string key)
    {
        if (!Hierarchy.IsScript(type))
            return method is null ? null : new(method.IsVirtual || method.IsAbstract || method.IsOverride, !method.IsOverride, method.IsAbstract, method.IsSealed);
        return method is null ? facts.Find(type, key) : facts.Of(method) is { IsLate: false } place ? facts.Find(type, place.Member) : null;
    }

    private static IEnumerable<IMethodSymbol> Roots(INamedTypeSymbol top, List<INamedTypeSymbol> line, string name)
    {
        var found = new List<IMethodSymbol>();
        for (var next = Hierarchy.Base(top); next is not null; next = Hierarchy.Base(next))
        {
            found.AddRange(Methods(next, name).Where(method => (method.IsVirtual || method.IsAbstract || IsFinalizer(method) || method is { IsOverride: true, IsSealed: false })
                && method.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
                && !found.Any(other => Overrides(other, method))));
        }
        return [.. found, .. line.SelectMany(type => Methods(type, name)).Where(method => (!method.IsOverride && !IsFinalizer(method)) || IsCovariant(method))];
    }

    private static bool IsCovariant(IMethodSymbol method) =>
        method.OverriddenMethod is { } overridden && !SymbolEqualityComparer.Default.Equals(method.ReturnType, overridden.ReturnType)
        && SymbolSignatures.Method(method).ReturnType.ToString() != SymbolSignatures.Method(overridden).ReturnType.ToString();

    private readonly record struct Place(Point? Point, INamedTypeSymbol? Type, bool IsHidden, IMethodSymbol Target);

    private void Follow(IMethodSymbol root, List<INamedTypeSymbol> line, string name)
    {
        var declaring = root.ContainingType;
        var isForeign = !Hierarchy.IsScript(declaring);
        var first = isForeign ? new Place(facts.Stub(line[0], root), Hierarchy.Base(line[0]), false, root) : default;
        var places = new Dictionary<INamedTypeSymbol, Place>(SymbolEqualityComparer.Default);
        foreach (var type in line.Where(type => Hierarchy.IsAtOrBelow(type, declaring)))
        {
            var place = SymbolEqualityComparer.Default.Equals(type, declaring)
                ? new Place(facts.Of(root), type, false, root)
                : Next(type, root, places.TryGetValue(Hierarchy.Base(type)!, out var above) ? above : first, name);
            places[type] = place;
            if (place.Point is { } point) Add(point, place.Type!, type, place.Target);
            else if (isForeign && !root.IsAbstract && Hierarchy.IsScript(place.Target) && SymbolEqualityComparer.Default.Equals(place.Target.ContainingType, type))
                views.Refused.Add((EditRule.VirtualChanged, place.Target));
        }
    }

    private void Add(Point point, INamedTypeSymbol home, INamedTypeSymbol type, IMethodSymbol target)
    {
        if (facts.HasCode(point, home)) views.Add(point, home, new(type, Through(type, home), target));
    }

    private static INamedTypeSymbol Through(INamedTypeSymbol type, INamedTypeSymbol home)
    {
        var next = type;
        while (!SymbolEqualityComparer.Default.Equals(next.OriginalDefinition, home)) next = next.BaseType!;
        return next;
    }

    /// <summary>How a class continues what its base has.</summary>
    private Place Next(INamedTypeSymbol type, IMethodSymbol root, Place above, string name)
    {
        if (Methods(type, name).FirstOrDefault(method => Overrides(method, root)) is { } own) above = above with { Target = own };
        if (above.Point is { IsLate: true } || SeenMembers.From(type, root) is not { } seen) return above;
        var key = SymbolSignatures.Key(seen);
        if (facts.IsBorn(type)) return NextBorn(type, root, above, SymbolEqualityComparer.Default.Equals(above.Target.ContainingType, type), key);
        if (facts.Implementation(type, SymbolSignatures.Of(seen.ContainingType), SymbolSignatures.Key(root)) is { } covariant)
            return above with { Point = new(SymbolSignatures.Identity(type), covariant, false), Type = type };
        return facts.Find(type, key) switch
        {
            { IsVirtual: true, IsNewSlot: true } => above with { IsHidden = true },
            { IsVirtual: true } when !above.IsHidden => above with { Point = new(SymbolSignatures.Identity(type), key, false), Type = type },
            _ => above,
        };
    }

    /// <summary>A new class is written so that the runtime takes its overrides for what they are, where it can.</summary>
    private Place NextBorn(INamedTypeSymbol type, IMethodSymbol root, Place above, bool isOverride, string key)
    {
        var runtime = above.Point is { IsStub: false } point ? facts.Find(above.Type!, point.Member) : new RuntimeMethod(true, false, false, false);
        if (!isOverride)
        {
            if (runtime is { IsAbstract: true } && !type.IsAbstract && !above.IsHidden)
            {
                Bridges.Add((type, root, above.Target));
                facts.AddBridge(type, key);
                return above with { Point = new(SymbolSignatures.Identity(type), key, false), Type = type };
            }
            return facts.Find(type, key) is { IsVirtual: true, IsNewSlot: true } ? above with { IsHidden = true } : above;
        }
        var own = facts.Of(above.Target);
        if (runtime is { IsVirtual: true, IsFinal: false } && !above.IsHidden) return above with { Point = own, Type = type };
        facts.GiveOwnSlot(own);
        return above;
    }
}
