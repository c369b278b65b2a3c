using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Molt.Linking.Closures;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Model;

namespace Molt.Linking.Suspending;

/// <summary>
/// Plans what gives a call that waits the closures that the new code relies on, with its variables in them, where an edit has other variables captured than before. The compiler takes such a point for another one and gives
/// it a number of its own; so a call that has the old number has its variables where the code before had them, and is told so from all others. A method beside the state machine's other late members moves them, and gives the call the new number.
/// </summary>
/// <remarks>
/// Names say which variable is where, and where it is declared, if several of a method's have one name: where that does not tell, or something that the new code needs is nowhere, the call ends in its old code, as at a point that is gone.
/// </remarks>
internal sealed class Refills(DeltaReader delta, Placements before, HoistedFields hoisted, HolderPlans shapes, string shape)
{
    private readonly Dictionary<TypeIdentity, HashSet<int>> states = [];

    /// <summary>Where everything is once all is planned; code is written after that.</summary>
    public required Func<Placements> Placements { get; init; }

    /// <summary>What gives calls of state machines what they need, by this edit and those before it.</summary>
    public ImmutableDictionary<TypeIdentity, ImmutableArray<MethodReference>> All { get; private set; } = before.Refills;

    /// <summary>The states that calls of a state machine leave for others.</summary>
    public IReadOnlyCollection<int> StatesOf(TypeIdentity machine) => states.TryGetValue(machine, out var known) ? known : [];

    /// <param name="bodies">The methods that exist and get a new body.</param>
    /// <param name="refilled">The points of the edit's methods.</param>
    public void Plan(IReadOnlyCollection<NewBody> bodies, ImmutableDictionary<string, ImmutableArray<RefilledPoint>> refilled)
    {
        if (refilled.IsEmpty) return;
        var moves = bodies.Where(body => body is { Name.Name: "MoveNext", Body: null }).Select(body => body.Name.Parent.Definition!).ToList();
        foreach (var machine in delta.StateMachines)
        {
            var method = delta.Definitions.Method(machine.Method);
            if (moves.FirstOrDefault(type => SuspensionGuards.IsOf(type, machine, method)) is not { } type) continue;
            if (delta.Points.FirstOrDefault(points => points.Method == machine.Method) is { } points) Plan(type, points, Of(method, refilled));
        }
    }

    /// <summary>The points of the method around all functions that a state machine's method is, or stands in.</summary>
    private static ImmutableArray<RefilledPoint> Of(MethodReference method, ImmutableDictionary<string, ImmutableArray<RefilledPoint>> refilled)
    {
        if (!EnclosingMethods.IsFunction(method)) return refilled.GetValueOrDefault(Linking.Placements.Key(method.Parent.Definition!, method.Key), []);
        return EnclosingMethods.Of(method, refilled) is [var found] ? found : [];
    }

    private void Plan(TypeIdentity machine, MethodPoints points, ImmutableArray<RefilledPoint> refilled)
    {
        var known = points.Before.Select(point => point.State).ToHashSet();
        var steps = new List<RefillStep>();
        var refilling = new Refilling(before, Placements, hoisted, machine, points);
        foreach (var point in refilled)
        {
            var pairs = points.StatesAt(point).Where(pair => !known.Contains(pair.Now)).ToList();
            if (pairs.Count == 0 || refilling.Plan(point) is not { } moves) continue;
            foreach (var (old, now) in pairs)
            {
                if (!states.TryGetValue(machine, out var left)) states[machine] = left = [];
                if (left.Add(old)) steps.Add(new(old, now, moves));
            }
        }
        if (steps.Count == 0) return;
        var holder = shapes.Of(machine);
        var owner = new LateOwner(new NamedSignature(machine, IsValueType: false), holder.Generics.Length, shape);
        var plan = holder.Add(new("$refill", Shapes.Static(Shapes.Void, owner.Self), MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig)
        {
            Implementation = MethodImplAttributes.NoInlining,
            Body = new OwnBody(code =>
            {
                refilling.Write(code, steps);
                code.Op(ILOpCode.Ret);
            }, []),
        });
        All = All.SetItem(machine, [.. All.GetValueOrDefault(machine, []), owner.Definition(plan)]);
    }
}
