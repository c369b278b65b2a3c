using Microsoft.CodeAnalysis;
using Molt.Diffing;
using Molt.Linking.Signatures;

namespace Molt.Dispatching;

/// <summary>
/// Follows a member of an interface through the types that implement it: which method the runtime calls for it, and which one the
/// sources mean.
/// </summary>
internal sealed class InterfaceFamilies(MethodFacts facts, Hierarchy hierarchy, Views views)
{
    private readonly HashSet<ISymbol> done = new(SymbolEqualityComparer.Default);

    /// <summary>Types of this edit that have to fill a place that the sources say nothing of.</summary>
    public List<(INamedTypeSymbol Type, INamedTypeSymbol Interface, IMethodSymbol Declaration, IMethodSymbol Target)> Bridges { get; } = [];

    /// <summary>The members of interfaces that methods of this name in a type may implement.</summary>
    public void Add(INamedTypeSymbol type, string name)
    {
        var simple = name[(name.LastIndexOf('.') + 1)..];
        IEnumerable<INamedTypeSymbol> types = type.TypeKind == TypeKind.Interface ? [type] : [type, .. hierarchy.Below(type)];
        var interfaces = types.SelectMany(one => one.AllInterfaces.Select(declared => declared.OriginalDefinition).Append(one))
            .Where(one => one.TypeKind == TypeKind.Interface).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).ToList();
        foreach (var root in interfaces.SelectMany(declared => ClassFamilies.Methods(declared, simple)).Where(IsRoot)) Follow(root);
    }

    /// <summary>All that a new type implements and that needs more than the runtime's own tables.</summary>
    public void AddBorn(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct)) return;
        foreach (var declared in type.AllInterfaces)
        {
            foreach (var root in declared.OriginalDefinition.GetMembers().OfType<IMethodSymbol>().Where(IsRoot))
            {
                if (IsDispatched(root)) Follow(root);
                else Place(type, declared, root);
            }
        }
    }

    /// <summary>All that a type which exists and has other interfaces than before implements by way of dispatchers: where they lead for its objects may be from when it had an interface the last time.</summary>
    public void AddTaken(INamedTypeSymbol type)
    {
        foreach (var root in type.AllInterfaces.SelectMany(declared => declared.OriginalDefinition.GetMembers()).OfType<IMethodSymbol>().Where(root => IsRoot(root) && IsDispatched(root))) Follow(root);
    }

    private bool IsDispatched(IMethodSymbol root) => Hierarchy.IsScript(root) && facts.Of(root) is var point && (point.IsLate || facts.HasDispatcher(point));

    public static bool IsRoot(IMethodSymbol method) => !method.IsStatic && (method.IsAbstract || method.IsVirtual);

    private void Follow(IMethodSymbol root)
    {
        if (!done.Add(root)) return;
        var declaring = root.ContainingType;
        Point? late = Hierarchy.IsScript(declaring) && facts.Of(root) is { IsLate: true } point ? point : null;
        if (late is not null) views.Add(late, declaring);
        // Nobody may implement it any more, but objects of types that are gone do, and a type may come back.
        else if (Hierarchy.IsScript(declaring) && facts.HasDispatcher(facts.Of(root))) views.Add(facts.Of(root), declaring);
        foreach (var type in hierarchy.Below(declaring).Where(type => type.TypeKind is TypeKind.Class or TypeKind.Struct))
        {
            foreach (var through in type.AllInterfaces.Where(implemented => SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, declaring)))
            {
                if (Target(type, through, root) is not { } target) continue;
                if (late is not null) views.Add(late, declaring, new(type, through, target));
                else if (Place(type, through, root) is { } place && facts.HasCode(place.Point, place.Type)) views.Add(place.Point, place.Type, new(type, place.Through, target));
            }
        }
    }

    /// <summary>What the sources mean by a member of an interface for a class's objects.</summary>
    private static IMethodSymbol? Target(INamedTypeSymbol type, INamedTypeSymbol through, IMethodSymbol root) =>
        type.FindImplementationForInterfaceMember(SeenMembers.In(through, root)) is IMethodSymbol found ? ClassFamilies.Implementation(found.OriginalDefinition, type) : null;

    private readonly record struct Home(Point Point, INamedTypeSymbol Type, INamedTypeSymbol Through);

    /// <summary>The method that the runtime calls.</summary>
    private Home? Place(INamedTypeSymbol type, INamedTypeSymbol through, IMethodSymbol root)
    {
        Home? found = null;
        var line = Line(type).ToList();
        for (var position = 0; position < line.Count && found is null; position++)
        {
            if (InClass(line, position, through, root) is not { } start) continue;
            found = Descend(start, line, position, through, root);
        }
        return found ?? Default(type, through, root);
    }

    /// <summary>A type and those of its bases that are scripts, as it sees them.</summary>
    public static IEnumerable<INamedTypeSymbol> Line(INamedTypeSymbol type)
    {
        for (var next = type; next is not null && Hierarchy.IsScript(next); next = next.BaseType) yield return next;
    }

    /// <summary>The interface as a base of the type sees it in its own terms; null when the base does not have it.</summary>
    private static INamedTypeSymbol? In(INamedTypeSymbol parent, INamedTypeSymbol through)
    {
        for (var index = 0; index < parent.AllInterfaces.Length; index++)
        {
            if (SymbolEqualityComparer.Default.Equals(parent.AllInterfaces[index], through)) return parent.OriginalDefinition.AllInterfaces[index];
        }
        return null;
    }

    private Home? InClass(List<INamedTypeSymbol> line, int position, INamedTypeSymbol through, IMethodSymbol root)
    {
        var one = line[position];
        if (In(one, through) is not { } own) return null;
        var definition = one.OriginalDefinition;
        if (facts.Implementation(definition, SymbolSignatures.Of(own), SymbolSignatures.Key(root)) is { } key)
            return new(new(SymbolSignatures.Identity(definition), key, false), definition, one);
        if (!definition.Interfaces.Any(declared => SymbolEqualityComparer.Default.Equals(declared, own) || declared.AllInterfaces.Contains(own, SymbolEqualityComparer.Default))) return null;
        return facts.IsBorn(definition) ? Born(definition, own, line, root) : Implicit(line, position, through, root);
    }

    private Home? Implicit(List<INamedTypeSymbol> line, int position, INamedTypeSymbol through, IMethodSymbol root)
    {
        var key = SymbolSignatures.Key(SeenMembers.In(through, root));
        foreach (var one in line.Skip(position))
        {
            var definition = one.OriginalDefinition;
            var own = In(one, through) is { } seen ? SymbolSignatures.Key(SeenMembers.In(seen, root)) : key;
            if (facts.Find(definition, own) is { IsVirtual: true }) return new(new(SymbolSignatures.Identity(definition), own, false), definition, one);
        }
        return null;
    }

    /// <summary>
    /// A new type is written with the methods that it has; what the runtime could not find by itself, because a base got it later or a
    /// default came later than the interface, gets a bridge.
    /// </summary>
    private Home? Born(INamedTypeSymbol type, INamedTypeSymbol through, List<INamedTypeSymbol> line, IMethodSymbol root)
    {
        if (type.FindImplementationForInterfaceMember(SeenMembers.In(through, root)) is not IMethodSymbol found) return null;
        var target = found.OriginalDefinition;
        var point = Hierarchy.IsScript(target) ? facts.Of(target) : null;
        if (target.ContainingType.TypeKind == TypeKind.Interface)
        {
            if (point is null || point.IsLate || facts.HasCode(point, target.ContainingType)) return null;
        }
        else if (point is null || facts.IsBorn(target.ContainingType) || (!point.IsLate && facts.Find(target.ContainingType, point.Member) is { IsVirtual: true }))
        {
            var home = line.FirstOrDefault(one => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, target.ContainingType));
            return point is null || home is null ? null : new(point, target.ContainingType, home);
        }
        if (!Hierarchy.IsScript(root) || !facts.Of(root).IsLate) Bridges.Add((type, through, root, target));
        return null;
    }

    /// <summary>From the class that implements the member on to the one below it that overrides the implementation.</summary>
    private Home Descend(Home start, List<INamedTypeSymbol> line, int position, INamedTypeSymbol through, IMethodSymbol root)
    {
        if (facts.Find(start.Type, start.Point.Member) is not { IsVirtual: true, IsFinal: false }) return start;
        for (var index = position - 1; index >= 0; index--)
        {
            var definition = line[index].OriginalDefinition;
            if (In(line[index], through) is not { } own) continue;
            var key = SymbolSignatures.Key(SeenMembers.In(own, root));
            if (facts.Find(definition, key) is { IsVirtual: true, IsNewSlot: false }) start = new(new(SymbolSignatures.Identity(definition), key, false), definition, line[index]);
        }
        return start;
    }

    /// <summary>A default implementation: the interface's own, or that of an interface derived from it.</summary>
    private Home? Default(INamedTypeSymbol type, INamedTypeSymbol through, IMethodSymbol root)
    {
        Home? found = null;
        foreach (var one in type.AllInterfaces.Where(Hierarchy.IsScript))
        {
            if (In(one, through) is not { } own || facts.Implementation(one.OriginalDefinition, SymbolSignatures.Of(own), SymbolSignatures.Key(root)) is not { } key) continue;
            if (found is null || one.AllInterfaces.Contains(found.Value.Through, SymbolEqualityComparer.Default))
                found = new(new(SymbolSignatures.Identity(one.OriginalDefinition), key, false), one.OriginalDefinition, one);
        }
        if (found is not null || !Hierarchy.IsScript(root)) return found;
        var point = facts.Of(root);
        return point.IsLate ? null : new(point, root.ContainingType, through);
    }
}
