using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Molt.Diffing;
using Molt.Linking;
using Molt.Linking.Signatures;

namespace Molt.Dispatching;

/// <summary>A place where callers reach a method: one that a type was born with, or that came late.</summary>
internal sealed record Point(TypeIdentity Type, string Member, bool IsLate)
{
    public string Method { get; } = Placements.Key(Type, Member);

    /// <summary>Whether it is in a class that stands between a foreign class and the scripts: many lines of classes share it.</summary>
    public bool IsStub => !Type.IsScript;
}

/// <summary>What the runtime knows of a method that a type was born with.</summary>
internal readonly record struct RuntimeMethod(bool IsVirtual, bool IsNewSlot, bool IsAbstract, bool IsFinal)
{
    public static RuntimeMethod Of(MethodAttributes attributes) => new(
        (attributes & MethodAttributes.Virtual) != 0, (attributes & MethodAttributes.NewSlot) != 0,
        (attributes & MethodAttributes.Abstract) != 0, (attributes & MethodAttributes.Final) != 0);
}

/// <summary>Where the sources' methods are, and what the runtime's tables of virtual methods say of them.</summary>
internal sealed class MethodFacts(Placements placements)
{
    private readonly HashSet<string> ownSlots = [];
    private readonly HashSet<string> bridges = [];

    /// <summary>Methods that a type was born with and that moved out, by their keys.</summary>
    public HashSet<string> Rehoused { get; } = [];

    public IReadOnlySet<string> OwnSlots => ownSlots;

    public bool IsBorn(INamedTypeSymbol type) => !placements.Has(SymbolSignatures.Identity(type));

    public bool HasOwn(Point point) => placements.Owns.ContainsKey(point.Method);

    /// <summary>
    /// The override that stands for a foreign class's virtual method between that class and those of the scripts; null where there is none,
    /// because the method is abstract or sealed, or the type is a struct.
    /// </summary>
    public Point? Stub(INamedTypeSymbol type, IMethodSymbol root)
    {
        if (IsBorn(type) || placements.RootOf(SymbolSignatures.Identity(type)) is not { } found) return null;
        return found.Stub(SymbolSignatures.Identity(root.ContainingType.OriginalDefinition), SymbolSignatures.Key(root.OriginalDefinition)) is { } stub
            ? new(stub.Parent.Definition!, stub.Key, IsLate: false)
            : null;
    }

    /// <summary>The foreign method that a script's method overrides in the end.</summary>
    public static IMethodSymbol ForeignRoot(IMethodSymbol method)
    {
        if (ClassFamilies.IsFinalizer(method)) return Linking.Bases.OverridableMethods.FinalizerOf(Hierarchy.Base(Hierarchy.Top(method.ContainingType)))!;
        while (Hierarchy.IsScript(method) && method.OverriddenMethod is { } overridden) method = overridden;
        return method.OriginalDefinition;
    }

    /// <summary>The dispatcher that a place has from earlier edits.</summary>
    public Linking.Dispatch.DispatchEntry? Dispatcher(Point point) =>
        placements.Dispatchers.GetValueOrDefault((point.Method, point.IsLate));

    public bool HasDispatcher(Point point) => placements.Dispatchers.ContainsKey((point.Method, point.IsLate));

    /// <summary>Where calls of a method go.</summary>
    public Point Of(IMethodSymbol method)
    {
        var (type, key) = (SymbolSignatures.Identity(method.ContainingType), SymbolSignatures.Key(method));
        var name = Placements.Key(type, key);
        var isLate = placements.LateMethods.ContainsKey(name) || Rehoused.Contains(name)
            || (!IsBorn(method.ContainingType) && !placements.IsBornWith(type, key));
        return new(type, key, isLate);
    }

    /// <summary>The method that a type was born with under a key; for a type of this edit, that it is going to be.</summary>
    public RuntimeMethod? Find(INamedTypeSymbol type, string key)
    {
        if (bridges.Contains(Placements.Key(SymbolSignatures.Identity(type), key))) return new(true, false, false, false);
        if (IsBorn(type))
            return type.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(method => SymbolSignatures.Key(method) == key) is { } planned ? Planned(planned) : null;
        var (image, handle) = placements.Home(SymbolSignatures.Identity(type));
        var member = image.FindMember(handle, key);
        return member.Kind == HandleKind.MethodDefinition && !member.IsNil
            ? RuntimeMethod.Of(image.Reader.GetMethodDefinition((MethodDefinitionHandle)member).Attributes)
            : null;
    }

    /// <summary>Whether the place has code of its own that can be exchanged.</summary>
    public bool HasCode(Point point, INamedTypeSymbol type) => point.IsLate || point.IsStub || Find(type, point.Member) is { IsAbstract: false };

    /// <summary>Whether a method has a body in the sources, but the place where it was born has none.</summary>
    public bool LacksCode(IMethodSymbol method, Point point) => !point.IsLate && !method.IsAbstract && !IsBorn(method.ContainingType)
        && !HasOwn(point) && Find(method.ContainingType, point.Member) is { IsAbstract: true };

    /// <summary>Says that a method of a new type gets a place of its own in the runtime's tables.</summary>
    public void GiveOwnSlot(Point point) => ownSlots.Add(point.Method);

    /// <summary>Says that a new type gets a method that the sources know nothing of.</summary>
    public void AddBridge(INamedTypeSymbol type, string key) => bridges.Add(Placements.Key(SymbolSignatures.Identity(type), key));

    /// <summary>The names of the virtual methods that a type was born with; none for a type of this edit.</summary>
    public IEnumerable<string> VirtualNames(INamedTypeSymbol type)
    {
        if (IsBorn(type)) return [];
        var (image, handle) = placements.Home(SymbolSignatures.Identity(type));
        return image.Reader.GetTypeDefinition(handle).GetMethods().Select(image.Reader.GetMethodDefinition)
            .Where(method => (method.Attributes & MethodAttributes.Virtual) != 0).Select(method => image.Reader.GetString(method.Name)).Distinct();
    }

    /// <summary>The names of the methods that have dispatchers which know a type: it may have gone, and come back without what they call.</summary>
    public IEnumerable<string> DispatchedNames(INamedTypeSymbol type)
    {
        var identity = SymbolSignatures.Identity(type);
        return placements.Dispatchers.Values.Where(entry => entry.Branches.Any(branch => branch.Receiver.Definition == identity)).Select(entry => MemberKeys.NameOf(entry.Member));
    }

    /// <summary>The abstract methods that an interface was born with and the sources have no more.</summary>
    public IEnumerable<MethodReference> Forgotten(INamedTypeSymbol type)
    {
        if (!Hierarchy.IsScript(type) || IsBorn(type)) return [];
        var (image, handle) = placements.Home(SymbolSignatures.Identity(type));
        var current = type.GetMembers().OfType<IMethodSymbol>().Select(SymbolSignatures.Key).ToHashSet();
        return image.Reader.GetTypeDefinition(handle).GetMethods()
            .Where(method => (image.Reader.GetMethodDefinition(method).Attributes & (MethodAttributes.Abstract | MethodAttributes.Static)) == MethodAttributes.Abstract)
            .Select(image.Method).Where(method => !current.Contains(method.Key));
    }

    /// <summary>Whether a type has an interface in the runtime's eyes: not where it is below a class that has taken the interface on since it was loaded.</summary>
    public bool Implements(INamedTypeSymbol type, INamedTypeSymbol implemented)
    {
        for (var next = type.OriginalDefinition; next is not null && Hierarchy.IsScript(next); next = next.BaseType?.OriginalDefinition)
        {
            if (IsBorn(next) ? next.Interfaces.Any(declared => declared.AllInterfaces.Prepend(declared).Contains(implemented, SymbolEqualityComparer.Default)) : placements.InterfacesOf(SymbolSignatures.Identity(next)).Contains(SymbolSignatures.Of(implemented).ToString())) return true;
        }
        return false;
    }

    /// <summary>The key of the method of a type that implements a declaration explicitly, in the runtime's eyes.</summary>
    public string? Implementation(INamedTypeSymbol type, TypeSignature declaring, string declaration)
    {
        if (IsBorn(type)) return null;
        var (image, handle) = placements.Home(SymbolSignatures.Identity(type));
        foreach (var row in image.Reader.GetTypeDefinition(handle).GetMethodImplementations().Select(image.Reader.GetMethodImplementation))
        {
            if (row.MethodBody.Kind == HandleKind.MethodDefinition && image.Declaration(row.MethodDeclaration) is { } named
                && named.Key == declaration && named.Parent.ToString() == declaring.ToString())
                return image.Method((MethodDefinitionHandle)row.MethodBody).Key;
        }
        return null;
    }

    private RuntimeMethod Planned(IMethodSymbol method) => new(
        method.IsVirtual || method.IsAbstract || method.IsOverride || ClassFamilies.IsFinalizer(method),
        (!method.IsOverride && !ClassFamilies.IsFinalizer(method)) || ownSlots.Contains(Of(method).Method), method.IsAbstract, method.IsSealed);
}
