using System.Collections.Immutable;
using System.Reflection.Metadata;
using Molt.Linking.Closures;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Model;

namespace Molt.Linking.Suspending;

/// <summary>
/// Plans how calls go on that wait in a lambda or local function which has become another one to the compiler, with a state machine of its own. The call becomes one of the new function: at its next turn it makes
/// a state machine of the new class, which waits at the partner of its point and has its variables, and from then on waits for that one and has its result. So it takes part in all later edits as any call of the new function does.
/// </summary>
/// <remarks>
/// What calls of the new function are made on, a closure of another class, is made of what the call has as for held delegates (<see cref="HeldCopies"/>); where those cannot follow, because somebody assigns a variable, calls cannot either.
/// What the call was made on is remembered, so that nothing is lost where a later edit, or an undo, wants it back.
/// </remarks>
internal sealed class ForwardedCalls(DeltaReader delta, Placements before, HoistedFields hoisted, HolderPlans shapes, string shape)
{
    private readonly List<ForwardedMachine> machines = [];

    /// <summary>Where everything is once all is planned; code is written after that.</summary>
    public required Func<Placements> Placements { get; init; }

    /// <summary>Points of functions that both versions have, by the placement key of the method around them.</summary>
    public required ImmutableDictionary<string, Lazy<ImmutableArray<RefilledPoint>>> Waiting { get; init; }

    /// <summary>The state machines whose calls go on in others.</summary>
    public IReadOnlyList<ForwardedMachine> Machines => machines;

    /// <param name="former">The method that the function was.</param>
    /// <param name="handle">The method that it is.</param>
    /// <param name="receiver">What that one is called on.</param>
    /// <param name="fields">Takes the field in that leads from one state machine to the other.</param>
    /// <returns>Whether calls go on.</returns>
    public bool Plan(MethodReference former, MethodDefinitionHandle handle, Receiver receiver, Action<FieldReference> fields)
    {
        var now = delta.MethodOf(handle);
        if (MachineOf(former, before.First.Types.Concat(before.Types.Keys)) is not { } old || MachineOf(now, Placements().Types.Keys) is not { } next) return false;
        if (MachineKind.Of(before.BornFields(old), hoisted.Of(next)) is not { } kind || PointsOf(former, now) is not { } points) return false;
        var holder = shapes.Of(old);
        if (before.ArityOf(old) != shapes.Of(next).Generics.Length || (former.Signature.GenericParameterCount > 0 && receiver != Receiver.Same && now.Signature.Header.IsInstance)) return false;
        var owner = new LateOwner(new NamedSignature(old, IsValueType: false), holder.Generics.Length, shape);
        var code = new ForwardCode(Placements, kind, owner.Self, Shapes.Open(new NamedSignature(next, IsValueType: false), holder.Generics.Length));
        var refilling = new Refilling(before, Placements, hoisted, old, points, next);
        var steps = Steps(points, refilling, EnclosingMethods.Of(former, Waiting));
        if (steps.Count == 0 && !points.Before.IsEmpty) return false;
        var moves = Alike(old, next).ToList();
        var given = before.BornFields(old).FirstOrDefault(ClosureChain.IsThis);
        if (hoisted.Of(next).FirstOrDefault(ClosureChain.IsThis) is { } self)
        {
            if (given is null && receiver.IsOfHeld) return false;
            code.Receive(self, built => receiver.Write(built, () => code.Load(built, given!)), receiver.Depth);
        }
        code.Remember(given);
        code.Needs = receiver.Needs;
        fields(code.Successor);
        var plan = holder.Add(code.Maker(moves, refilling, steps));
        code.Make = owner.Definition(plan);
        machines.Add(new(old, former, [.. steps.Select(step => step.Before)], [.. points.Before.Select(point => point.State)], code) { LowestState = kind.LowestState, IsInPart = !receiver.Needs.IsEmpty });
        return true;
    }

    /// <summary>What the methods of a state machine do whose calls go on elsewhere.</summary>
    /// <param name="guards">What becomes of calls that wait at points which have no partner.</param>
    public IEnumerable<NewBody> Bodies(Func<SuspensionGuards> guards) => machines.SelectMany(machine => machine.Code.Bodies(guards, MethodsOf(machine.Type)));

    private IEnumerable<MethodReference> MethodsOf(TypeIdentity type)
    {
        var (image, handle) = before.Home(type);
        return image.Reader.GetTypeDefinition(handle).GetMethods().Select(image.Method);
    }

    /// <summary>The state machine of a function, whose name that of the function is in.</summary>
    private static TypeIdentity? MachineOf(MethodReference function, IEnumerable<TypeIdentity> types)
    {
        var name = $"<{function.Name}>d";
        return types.FirstOrDefault(type => type.DeclaringType == function.Parent.Definition && (type.Name == name || type.Name.StartsWith($"{name}`", StringComparison.Ordinal)));
    }

    /// <summary>The points of a function that the edit changes.</summary>
    public MethodPoints? Of(MethodReference function) =>
        delta.Points.FirstOrDefault(points => delta.Definitions.Method(points.Method) is var known && known.Parent.Definition == function.Parent.Definition && known.Key == function.Key);

    private MethodPoints? PointsOf(MethodReference former, MethodReference now) =>
        (before.Unforwarded.GetValueOrDefault(Linking.Placements.Key(former.Parent.Definition!, former.Key)) ?? Of(former)) is { } old && Of(now) is { } next
            ? new(next.Method, old.Before, next.After) { SlotsBefore = old.SlotsBefore, SlotsAfter = next.SlotsAfter } : null;

    private static List<RefillStep> Steps(MethodPoints points, Refilling refilling, List<Lazy<ImmutableArray<RefilledPoint>>> waiting)
    {
        var steps = new List<RefillStep>();
        if (waiting is not [var known]) return steps;
        foreach (var point in known.Value)
        {
            var pairs = points.StatesAt(point).ToList();
            if (pairs.Count == 0 || refilling.Plan(point) is not { } moves) continue;
            steps.AddRange(pairs.Where(pair => steps.All(step => step.Before != pair.Old)).Select(pair => new RefillStep(pair.Old, pair.Now, moves)));
        }
        return steps;
    }

    /// <summary>What has the same name and type in both: parameters, and the token made of two that an asynchronous iterator was given; and the awaiters, one for each type, of which one is waited for.</summary>
    private IEnumerable<Move> Alike(TypeIdentity old, TypeIdentity next)
    {
        var known = before.UsedFields.TryGetValue(old, out var used) ? [.. used, .. before.BornFields(old).Where(IsParameter)] : before.BornFields(old).ToList();
        foreach (var field in hoisted.Of(next))
        {
            var from = IsParameter(field) ? known.FirstOrDefault(other => other.Key == field.Key)
                : IsAwaiter(field) ? known.FirstOrDefault(other => IsAwaiter(other) && other.Type.ToString() == field.Type.ToString()) : null;
            if (from is not null) yield return new([from], [field]);
        }
    }

    private static bool IsParameter(FieldReference field) => !field.Name.StartsWith('<') || field.Name == "<>x__combinedTokens";

    private static bool IsAwaiter(FieldReference field) => field.Name.StartsWith("<>u__", StringComparison.Ordinal);
}

/// <summary>A state machine whose calls go on in another one's.</summary>
/// <param name="Type">Its class.</param>
/// <param name="Method">The function's method.</param>
/// <param name="States">The states from which calls go on.</param>
/// <param name="All">All states that its code knew.</param>
/// <param name="Code">What its methods do.</param>
internal sealed record ForwardedMachine(TypeIdentity Type, MethodReference Method, ImmutableArray<int> States, ImmutableArray<int> All, ForwardCode Code)
{
    /// <summary>The lowest number that stands for a point.</summary>
    public required int LowestState { get; init; }

    /// <summary>Whether only some calls go on: such as have had what the new code uses.</summary>
    public bool IsInPart { get; init; }
}
