using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Molt.Diffing;
using Molt.Diffing.Matching;
using Molt.Linking;
using Molt.Linking.Dispatch;
using Molt.Linking.Signatures;
using Molt.Model;

namespace Molt.Dispatching;

/// <summary>
/// Compares what the sources mean by virtual calls with what the runtime's tables of virtual methods do, for the methods that an edit
/// touches, and plans what makes up the difference.
/// </summary>
internal sealed class DispatchPlanner
{
    private readonly Candidate before;
    private readonly Candidate after;
    private readonly EditSet edits;
    private readonly Placements placements;
    private readonly MethodFacts facts;
    private readonly Views views = new();
    private readonly ClassFamilies classes;
    private readonly InterfaceFamilies interfaces;
    private readonly EntryPlans plans;
    private readonly List<(INamedTypeSymbol Type, string Method)> touched;
    private readonly HashSet<IMethodSymbol> split = new(SymbolEqualityComparer.Default);

    private DispatchPlanner(Candidate before, Candidate after, EditSet edits, Placements placements)
    {
        (this.before, this.after, this.edits, this.placements) = (before, after, edits, placements);
        facts = new MethodFacts(placements);
        var hierarchy = new Hierarchy(after.Compilation);
        classes = new ClassFamilies(facts, hierarchy, views);
        interfaces = new InterfaceFamilies(facts, hierarchy, views);
        plans = new EntryPlans(facts, views);
        touched = [.. edits.Touched.SelectMany(method => Find(after, method.Type) is { } type ? new[] { (type, method.Method) } : [])];
    }

    /// <returns>The edits with those that dispatching needs, and the plan.</returns>
    public static (EditSet Edits, DispatchPlan Plan) Plan(Candidate before, Candidate after, EditSet edits, Placements placements) =>
        edits.Touched.IsEmpty && edits.Reinterfaced.IsEmpty ? (edits, DispatchPlan.None) : new DispatchPlanner(before, after, edits, placements).Plan();

    private (EditSet, DispatchPlan) Plan()
    {
        foreach (var (type, method) in touched.Where(method => method.Method.Length > 0)) Follow(type, method);
        // A type that has come back may lack what the runtime still has of it.
        foreach (var type in touched.Where(method => method.Method.Length == 0).Select(method => method.Type))
        {
            foreach (var name in facts.VirtualNames(type).Concat(facts.DispatchedNames(type)).Distinct()) Follow(type, name);
        }
        var born = touched.Select(method => method.Type).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).Where(facts.IsBorn).ToList();
        foreach (var type in born) interfaces.AddBorn(type);
        foreach (var type in edits.Reinterfaced.Select(type => Find(after, type)).OfType<INamedTypeSymbol>()) interfaces.AddTaken(type);
        var entries = Entries();
        var plan = new DispatchPlan
        {
            Splits = [.. split.Select(method => facts.Of(method).Method)],
            Rehoused = [.. facts.Rehoused],
            OwnSlots = [.. facts.OwnSlots],
            Entries = [.. entries.Where(IsNew)],
            Bridges = [.. Bridges(born)],
        };
        return (WithMoved(plan), plan);
    }

    private static INamedTypeSymbol? Find(Candidate candidate, string type) => candidate.Compilation.Assembly.GetTypeByMetadataName(type);

    private void Follow(INamedTypeSymbol type, string name)
    {
        if (type.TypeKind is TypeKind.Class or TypeKind.Struct) classes.Add(type, name);
        interfaces.Add(type, name);
    }

    private bool IsNew(DispatchEntry entry) => placements.Dispatchers.GetValueOrDefault(entry.Key)?.Text != entry.Text;

    private List<DispatchEntry> Entries()
    {
        var entries = new Dictionary<Point, DispatchEntry>();
        // Who finds out that a point has to go on to something else has to know all that is expected of it.
        for (var known = -1; known != entries.Count;)
        {
            known = entries.Count;
            foreach (var (point, type, expected) in views.All.ToList())
            {
                if (plans.Plan(point, type, expected) is not { } entry) continue;
                entries[point] = entry;
                if (plans.OwnerOf(point, type) is { ContainingType.TypeKind: not TypeKind.Interface } owner) classes.Add(type, owner.Name);
            }
        }
        foreach (var (point, type, expected) in views.All.ToList()) if (plans.Plan(point, type, expected) is { } entry) entries[point] = entry;
        foreach (var (point, type, _) in views.All) Split(point, type, entries.GetValueOrDefault(point));
        foreach (var method in touched.SelectMany(method => ClassFamilies.Methods(method.Type, method.Method)))
        {
            if (facts.LacksCode(method, facts.Of(method))) split.Add(method);
        }
        return [.. entries.Values];
    }

    /// <summary>A method whose place a dispatcher takes needs another one.</summary>
    private void Split(Point point, INamedTypeSymbol type, DispatchEntry? entry)
    {
        if (entry is null || plans.OwnerOf(point, type) is not { IsAbstract: false } owner) return;
        // One that moves out takes its own code's place along, if it had one: that is where it is called from now on.
        var isMoved = facts.Rehoused.Contains(point.Method);
        var isNew = point.IsLate && !placements.LateMethods.ContainsKey(point.Method) && !(isMoved && facts.HasOwn(point));
        if (!isNew && (isMoved || !facts.HasOwn(point))) split.Add(owner);
    }

    private IEnumerable<DispatchBridge> Bridges(List<INamedTypeSymbol> born)
    {
        foreach (var (type, declaration, target) in classes.Bridges)
            yield return Bridge(type, SeenMembers.From(type, declaration)!, target.IsAbstract ? null : plans.BranchTo(type, target), isInterface: false);
        foreach (var (type, through, declaration, target) in interfaces.Bridges.DistinctBy(bridge => (SymbolNames.TypeKey(bridge.Type), bridge.Interface.ToDisplayString(), SymbolSignatures.Key(bridge.Declaration))))
            yield return Bridge(type, SeenMembers.In(through, declaration), plans.BranchTo(type, target), isInterface: true);
        foreach (var type in born.Where(type => type.TypeKind is TypeKind.Class or TypeKind.Struct))
        {
            foreach (var declared in type.AllInterfaces.Where(declared => !declared.IsGenericType && facts.Implements(type, declared)))
            {
                foreach (var forgotten in facts.Forgotten(declared.OriginalDefinition))
                    yield return new(SymbolSignatures.Identity(type), forgotten, forgotten.Signature, null) { IsInterface = true, IsValueType = type.IsValueType };
            }
        }
    }

    private static DispatchBridge Bridge(INamedTypeSymbol type, IMethodSymbol seen, DispatchBranch? target, bool isInterface) => new(
        SymbolSignatures.Identity(type), SymbolSignatures.Definition(seen.OriginalDefinition) with { Parent = SymbolSignatures.Of(seen.ContainingType) },
        SymbolSignatures.Method(seen), target)
    {
        IsInterface = isInterface,
        IsValueType = type.IsValueType,
    };

    /// <summary>The edits, with the methods whose code moves and those that call them, which are linked anew.</summary>
    private EditSet WithMoved(DispatchPlan plan)
    {
        var rehoused = plan.Rehoused.IsEmpty ? [] : touched.Select(method => Hierarchy.Top(method.Type))
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).SelectMany(classes.Line).SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .Where(method => plan.Rehoused.Contains(facts.Of(method).Method)).ToList();
        var mentions = new Mentions(after);
        var moved = split.Concat(rehoused).Concat(Finalizers()).Concat(split.Count > 0 ? mentions.Of(split, onlyBase: true) : []).Concat(rehoused.Count > 0 ? mentions.Of(rehoused, onlyBase: false) : []);
        return edits with
        {
            Edits = [.. edits.Edits, .. Updates(moved)],
            Diagnostics = [.. edits.Diagnostics, .. views.Refused.Select(refused => refused.Rule.At(after, refused.Method)).Distinct()],
        };
    }

    /// <summary>A finalizer calls the one above it, without saying so.</summary>
    private IEnumerable<IMethodSymbol> Finalizers() => touched.Where(method => method.Method == WellKnownMemberNames.DestructorName).Select(method => Hierarchy.Top(method.Type))
        .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).SelectMany(classes.Line)
        .SelectMany(type => ClassFamilies.Methods(type, WellKnownMemberNames.DestructorName)).Where(ClassFamilies.IsFinalizer);

    private IEnumerable<SemanticEdit> Updates(IEnumerable<IMethodSymbol> methods)
    {
        var done = edits.Edits.Select(edit => edit.NewSymbol).OfType<ISymbol>().ToHashSet(SymbolEqualityComparer.Default);
        var bodyMap = new BodyMap(before.Compilation, after.Compilation, edits.Replacement);
        foreach (var method in methods)
        {
            if (method.IsAbstract || Inserted(method, done) || !done.Add(method) || Earlier(method) is not { } old) continue;
            yield return DiffBuilder.UpdateOf(bodyMap, old, method);
        }
    }

    private static bool Inserted(ISymbol method, HashSet<ISymbol> done)
    {
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (done.Contains(type)) return true;
        }
        return done.Contains(method);
    }

    private IMethodSymbol? Earlier(IMethodSymbol method)
    {
        var key = SymbolNames.MemberKey(method);
        return Find(before, SymbolNames.TypeKey(method.ContainingType))?.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(other => SymbolNames.MemberKey(other) == key);
    }
}
