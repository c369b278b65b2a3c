using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Molt.Diffing;
using Molt.Linking;
using Molt.Linking.Bases;
using Molt.Linking.Dispatch;
using Molt.Linking.Interfaces;
using Molt.Linking.Signatures;
using Molt.Model;

namespace Molt.Dispatching;

/// <summary>
/// Finds the interfaces that classes have in the sources and not in the runtime. Only classes marked for it get here, see
/// <see cref="LiveInterfaces"/>.
/// </summary>
internal sealed class LateInterfacePlanner(Candidate after, Placements placements)
{
    private readonly MethodFacts facts = new(placements);
    private readonly List<ScriptDiagnostic> refused = [];

    public static (EditSet Edits, DispatchPlan Plan) Plan(Candidate after, EditSet edits, DispatchPlan plan, Placements placements)
    {
        var planner = new LateInterfacePlanner(after, placements);
        var changed = edits.Reinterfaced.ToHashSet();
        // Any edit may change by which members an interface is implemented.
        if (!edits.Touched.IsEmpty) changed.UnionWith(placements.LateInterfaces.Keys.Select(type => type.MetadataName));
        var types = changed.Select(planner.Find).OfType<INamedTypeSymbol>().ToList();
        var sets = types.Select(planner.Of).ToImmutableArray();
        if (!placements.PlacedInterfaces.IsEmpty) planner.CheckBelow(types);
        return (edits with { Diagnostics = edits.Diagnostics.AddRange(planner.refused) }, plan with { Interfaces = sets });
    }

    private INamedTypeSymbol? Find(string type) => after.Compilation.Assembly.GetTypeByMetadataName(type);

    private LateInterfaceSet Of(INamedTypeSymbol type)
    {
        var identity = SymbolSignatures.Identity(type);
        var born = placements.InterfacesOf(identity);
        var current = type.AllInterfaces.Select(implemented => SymbolSignatures.Of(implemented).ToString()).ToHashSet();
        if (placements.RootOf(identity)?.Class is not { IsLive: true }) Refuse(EditRule.InterfaceChanged, type);
        else if (!born.IsSubsetOf(current)) Refuse(EditRule.InterfaceBorn, type);
        return new(identity, [.. type.Interfaces.Where(implemented => !born.Contains(SymbolSignatures.Of(implemented).ToString())).Select(implemented => Late(type, identity, implemented))]);
    }

    private LateInterface Late(INamedTypeSymbol type, TypeIdentity identity, INamedTypeSymbol implemented)
    {
        foreach (var one in implemented.AllInterfaces.Prepend(implemented)) Ask(type, one);
        var late = Mapping(type, implemented);
        if (placements.PlacedInterfaces.TryGetValue(PlacedInterface.Key(identity, late.Interface), out var known) && known.Text != late.Text)
            Refuse(EditRule.InterfaceRemapped, type);
        return late;
    }

    private LateInterface Mapping(INamedTypeSymbol type, INamedTypeSymbol implemented)
    {
        var all = implemented.AllInterfaces.Prepend(implemented).ToList();
        var late = new LateInterface(
            SymbolSignatures.Of(implemented), [.. implemented.AllInterfaces.Select(SymbolSignatures.Of)],
            [.. all.SelectMany(one => one.GetMembers().OfType<IMethodSymbol>()).Where(IsRoot).Select(member => Implementation(type, member)).OfType<LateImplementation>()]);
        foreach (var comparable in all.Where(one => InterfacesOfType.IsOwn(one, "IComparable", type)).Take(1)) late = AsComparable(type, late, comparable);
        return late;
    }

    /// <summary>
    /// The runtime remembers by the class of an object where its calls go. So what a class was told, or one above it that it had the interface from, has to go for it and those below it, whoever
    /// of them has the interface now.
    /// </summary>
    private void CheckBelow(List<INamedTypeSymbol> types)
    {
        var hierarchy = new Hierarchy(after.Compilation);
        foreach (var type in types.Concat(types.SelectMany(hierarchy.Below)).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).Where(type => !type.IsGenericType))
        {
            foreach (var implemented in type.AllInterfaces)
            {
                var told = InterfaceFamilies.Line(type).Select(one => one.OriginalDefinition).TakeWhile(one => Lacks(one, implemented)).Select(one => placements.PlacedInterfaces.GetValueOrDefault(PlacedInterface.Key(SymbolSignatures.Identity(one), SymbolSignatures.Of(implemented)))).OfType<PlacedInterface>().ToList();
                if (told.Count > 0 && Mapping(type, implemented) is var now && told.Any(known => known.Text != now.Text)) Refuse(EditRule.InterfaceRemapped, type);
            }
        }
    }

    // What a class was born with is its own in the runtime, whatever those above it take on.
    private bool Lacks(INamedTypeSymbol type, INamedTypeSymbol implemented) =>
        SymbolSignatures.Identity(type) is var identity && placements.Has(identity) && !placements.InterfacesOf(identity).Contains(SymbolSignatures.Of(implemented).ToString());

    // Members that came later than their interface are not the runtime's: calls of them go to a dispatcher.
    private bool IsRoot(IMethodSymbol member) => InterfaceFamilies.IsRoot(member)
        && !(Hierarchy.IsScript(member) && facts.Of(member.OriginalDefinition).IsLate);

    private void Ask(INamedTypeSymbol type, INamedTypeSymbol implemented)
    {
        if (InterfacesOfType.HasStatics(implemented)) Refuse(EditRule.InterfaceOfType, type);
        else if (!InterfacesOfType.IsOwn(implemented, "IEquatable", type)) return;
        else if (InterfacesOfType.OverridesEquals(type)) Refuse(EditRule.EqualityByObject, type);
        else Refuse(EditRule.EqualityOfType, type);
    }

    /// <summary>
    /// The framework's comparer of a class that was loaded without <c>IComparable&lt;T&gt;</c> asks the objects for <c>IComparable</c>: they have that, too, and it is the same method.
    /// </summary>
    private LateInterface AsComparable(INamedTypeSymbol type, LateInterface late, INamedTypeSymbol comparable)
    {
        var plain = after.Compilation.GetTypeByMetadataName("System.IComparable")!;
        if (type.AllInterfaces.Contains(plain, SymbolEqualityComparer.Default) || Implementation(type, CompareTo(comparable)) is not { } implementation) return late;
        var declaration = CompareTo(plain);
        var cast = implementation with
        {
            Declaration = new(SymbolSignatures.Of(plain), declaration.MetadataName, SymbolSignatures.Method(declaration)),
            Seen = SymbolSignatures.Method(declaration),
            Cast = SymbolSignatures.Of(comparable.TypeArguments[0]),
        };
        return late with { Inherited = late.Inherited.Add(SymbolSignatures.Of(plain)), Members = late.Members.Add(cast) };
    }

    private static IMethodSymbol CompareTo(INamedTypeSymbol type) => type.GetMembers(nameof(IComparable.CompareTo)).OfType<IMethodSymbol>().Single();

    private LateImplementation? Implementation(INamedTypeSymbol type, IMethodSymbol member)
    {
        if (type.FindImplementationForInterfaceMember(member) is not IMethodSymbol found) return null;
        var isDefault = found.ContainingType.TypeKind == TypeKind.Interface;
        if (isDefault && IsKnown(found.OriginalDefinition)) return null;
        var declaration = new MethodReference(SymbolSignatures.Of(member.ContainingType), member.MetadataName, SymbolSignatures.Method(member.OriginalDefinition));
        var target = new MethodReference(Declaring(found), found.MetadataName, SymbolSignatures.Method(found.OriginalDefinition));
        return new(declaration, SymbolSignatures.Method(member), target) { Generics = SymbolGenerics.Of(member), IsDefault = isDefault, Slot = SlotOf(found) };
    }

    // The runtime finds default implementations itself where it has their code; what was born abstract has none.
    private bool IsKnown(IMethodSymbol implementation) => !Hierarchy.IsScript(implementation) || facts.HasCode(facts.Of(implementation), implementation.ContainingType);

    private static MethodReference SlotOf(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden) method = overridden;
        return new(Declaring(method), method.MetadataName, SymbolSignatures.Method(method.OriginalDefinition));
    }

    private static TypeSignature Declaring(IMethodSymbol method) =>
        method.ContainingType.SpecialType == SpecialType.System_Object ? SymbolSignatures.Self(method.ContainingType) : SymbolSignatures.Of(method.ContainingType);

    private void Refuse(EditRule rule, INamedTypeSymbol type) => refused.Add(rule.At(after, type));
}
