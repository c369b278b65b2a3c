using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Molt.Diffing;
using Molt.Linking.Bases;
using Molt.Linking.Dispatch;
using Molt.Linking.Signatures;

namespace Molt.Dispatching;

/// <summary>
/// Makes a dispatcher out of what is expected of a point: a class is tested for where its implementation is another one than
/// its base's.
/// </summary>
internal sealed class EntryPlans(MethodFacts facts, Views views)
{
    /// <summary>The dispatcher; null when the point does by itself what is expected of it, and always has.</summary>
    public DispatchEntry? Plan(Point point, INamedTypeSymbol type, IReadOnlyList<View> expected)
    {
        if (point.IsStub) return PlanStub(point, type, expected);
        if (facts.IsBorn(type)) return null;
        var own = OwnerOf(point, type);
        var otherwise = Otherwise(type, expected, own);
        ImmutableArray<DispatchBranch> branches = [.. Others(point, expected).Where(branch => !IsStale(branch, type)), .. Branches(point, type, expected, otherwise)];
        var isTrivial = branches.IsEmpty && own is not null && SymbolEqualityComparer.Default.Equals(own, otherwise) && !own.IsAbstract;
        if (isTrivial && !facts.HasDispatcher(point)) return null;
        var last = otherwise is null || otherwise.IsAbstract ? null : BranchTo(type, otherwise);
        return new(point.Type, point.Member, point.IsLate, branches, last);
    }

    /// <summary>
    /// What stands for a foreign method is shared by all classes that derive from the foreign class: what edits to others brought
    /// stays.
    /// </summary>
    private DispatchEntry? PlanStub(Point point, INamedTypeSymbol type, IReadOnlyList<View> expected)
    {
        var root = expected.Select(view => view.Target).FirstOrDefault(target => !Hierarchy.IsScript(target)) ?? MethodFacts.ForeignRoot(expected[0].Target);
        ImmutableArray<DispatchBranch> branches = [.. Others(point, expected), .. Branches(point, type, expected, root)];
        return branches.IsEmpty && !facts.HasDispatcher(point) ? null : new(point.Type, point.Member, false, branches, BranchTo(type, root));
    }

    /// <summary>
    /// Whether a branch is of a class that does not implement the interface any more: all that do are expected. Objects of a type that is gone keep what they had; nothing of the sources derives from it, so they are asked for first.
    /// </summary>
    private static bool IsStale(DispatchBranch branch, INamedTypeSymbol type) => type.TypeKind == TypeKind.Interface
        && branch.Receiver.Definition is { } receiver && type.ContainingAssembly.GetTypeByMetadataName(receiver.MetadataName) is not null;

    private IEnumerable<DispatchBranch> Others(Point point, IReadOnlyList<View> expected)
    {
        var looked = expected.Select(view => SymbolNames.TypeKey(view.Type)).ToHashSet();
        return facts.Dispatcher(point)?.Branches.Where(branch => branch.Receiver.Definition is not { IsScript: true } receiver || !looked.Contains(receiver.MetadataName)) ?? [];
    }

    /// <summary>The sources' method whose place the point is.</summary>
    public IMethodSymbol? OwnerOf(Point point, INamedTypeSymbol type) =>
        point.IsStub ? null : type.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(method => !method.IsStatic && facts.Of(method) == point);

    /// <summary>What the objects of the point's own type do, or, where it is an interface's, all that have nothing of their own.</summary>
    private static IMethodSymbol? Otherwise(INamedTypeSymbol type, IReadOnlyList<View> expected, IMethodSymbol? own)
    {
        if (type.TypeKind == TypeKind.Interface) return own;
        return expected.FirstOrDefault(view => SymbolEqualityComparer.Default.Equals(view.Type, type))?.Target
            ?? own ?? expected.OrderBy(view => Hierarchy.Depth(view.Type)).FirstOrDefault()?.Target;
    }

    private IEnumerable<DispatchBranch> Branches(Point point, INamedTypeSymbol type, IReadOnlyList<View> expected, IMethodSymbol? otherwise)
    {
        foreach (var view in expected.OrderByDescending(view => Hierarchy.Depth(view.Type)).ThenBy(view => SymbolNames.TypeKey(view.Type), StringComparer.Ordinal))
        {
            if (view.Target.IsAbstract || SymbolEqualityComparer.Default.Equals(view.Type, type)) continue;
            if (SymbolEqualityComparer.Default.Equals(view.Target, Inherited(view, expected) ?? otherwise)) continue;
            if (BranchOf(point, view, expected) is { } branch) yield return branch;
            else views.Refused.Add((EditRule.VirtualChanged, view.Target));
        }
    }

    /// <summary>What an object of the view's base does, if that is tested for later.</summary>
    private static IMethodSymbol? Inherited(View view, IReadOnlyList<View> expected)
    {
        for (var parent = Hierarchy.Base(view.Type); parent is not null; parent = Hierarchy.Base(parent))
        {
            var above = expected.FirstOrDefault(other => SymbolEqualityComparer.Default.Equals(other.Type, parent)
                && SymbolNames.TypeKey(other.Through) == SymbolNames.TypeKey(view.Through));
            if (above is not null && !above.Target.IsAbstract) return above.Target;
        }
        return null;
    }

    private DispatchBranch? BranchOf(Point point, View view, IReadOnlyList<View> expected)
    {
        var isAmbiguous = point.IsLate && expected.Count(other => SymbolEqualityComparer.Default.Equals(other.Type, view.Type)) > 1;
        if (SeenMembers.Seen(view.Type, view.Through) is not { } receiver || GenericConstraints.AskMore(receiver)) return isAmbiguous ? null : Open(view);
        var branch = BranchTo(receiver, view.Target);
        return branch is null || !isAmbiguous ? branch : branch with { Arguments = [.. SeenMembers.Arguments(view.Through).Select(SymbolSignatures.Of)] };
    }

    /// <summary>Where the type's arguments do not follow from the point's, or are not all that the point's may be, the object has to be asked.</summary>
    private DispatchBranch? Open(View view) => BranchTo(view.Type, view.Target) is { } branch && Trampolines.Fit(branch.Seen) ? branch with { IsOpen = true } : null;

    /// <summary>A call of a method on receivers of a type, in the words of the dispatcher's own type.</summary>
    public DispatchBranch? BranchTo(INamedTypeSymbol receiver, IMethodSymbol target)
    {
        if (Instantiation(receiver, target.ContainingType) is not { } instantiation) return null;
        var seen = SeenMembers.In(instantiation, target);
        var definition = SymbolSignatures.Definition(target);
        return new(
            SymbolSignatures.Of(receiver), receiver.IsValueType, definition with { Parent = SymbolSignatures.Of(instantiation) }, SymbolSignatures.Method(seen))
        {
            Generics = SymbolGenerics.Of(seen),
            TakesObject = !target.ContainingType.IsValueType,
        };
    }

    private static INamedTypeSymbol? Instantiation(INamedTypeSymbol receiver, INamedTypeSymbol declaring)
    {
        for (var next = receiver; next is not null; next = next.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(next.OriginalDefinition, declaring)) return next;
        }
        return receiver.AllInterfaces.FirstOrDefault(implemented => SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, declaring));
    }
}
