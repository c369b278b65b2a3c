using System.Collections.Immutable;
using System.Reflection;
using Molt.Linking.Closures;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;
using Molt.Model;

namespace Molt.Linking.Suspending;

/// <summary>
/// Plans what becomes of calls that are suspended at a point that an edit takes away. The compiler numbers such points, a number is never given
/// twice, and a state machine whose number the new code does not know is sent to the code that knew it (<see cref="Runtime.StateGuard"/>). The new code
/// of such a class begins with that question from then on.
/// </summary>
internal sealed class SuspensionGuards
{
    private const FieldAttributes PublicStatic = FieldAttributes.Public | FieldAttributes.Static;

    private static readonly TypeIdentity Holder = new(null, "", SlotNames.Guards, null);
    private static readonly NamedSignature Guard = WellKnown.Class("Molt.Runtime", "Molt.Runtime", nameof(Runtime.StateGuard));

    private readonly Placements before;
    private readonly string assembly;
    private readonly ImmutableArray<MachineStates> machines;
    private readonly HashSet<TypeIdentity> losing;
    private readonly Refills refills;
    private readonly Dictionary<string, MethodReference> asked = [];

    /// <param name="delta">What the edit is made of.</param>
    /// <param name="before">Where everything is, before the edit.</param>
    /// <param name="bodies">The methods that exist and get a new body.</param>
    /// <param name="refills">What gives calls that wait what the new code relies on.</param>
    /// <param name="forwarded">The state machines whose calls go on in others.</param>
    /// <param name="edit">The edit's number.</param>
    public SuspensionGuards(DeltaReader delta, Placements before, IReadOnlyCollection<NewBody> bodies, Refills refills, IReadOnlyCollection<ForwardedMachine> forwarded, int edit)
    {
        (this.before, this.refills, assembly) = (before, refills, ScriptAssemblyNames.Body(edit));
        var moves = bodies.Where(body => body is { Name.Name: "MoveNext", Body: null }).ToList();
        machines = [.. delta.StateMachines.SelectMany(machine => moves.Select(move => move.Name.Parent.Definition!)
            .Where(type => IsOf(type, machine, delta.Definitions.Method(machine.Method))).Take(1)
            .Select(type => new MachineStates(type, delta.Definitions.Method(machine.Method), machine.States) { Before = StatesBefore(type, delta.Points.FirstOrDefault(points => points.Method == machine.Method)) })),
            .. forwarded.Select(machine => new MachineStates(machine.Type, machine.Method, machine.States) { Before = [.. before.States.GetValueOrDefault(machine.Type, machine.All).Where(state => state >= machine.LowestState)] })];
        losing = [.. moves.Where(body => DesertedBody.LosesStates(delta, body.Method)).Select(body => body.Name.Parent.Definition!).Concat(forwarded.Select(machine => machine.Type)).Where(type => !KeepsAll(type)).Union(forwarded.Where(machine => machine.IsInPart).Select(machine => machine.Type))];
        States = before.States.SetItems(machines.Select(machine => KeyValuePair.Create(machine.Type, machine.States)));
        Guarded = before.Guarded.Union(losing).Union(machines.Select(machine => machine.Type).Where(type => refills.StatesOf(type).Count > 0));
    }

    /// <summary>The classes that have lost a state, now or before.</summary>
    public ImmutableHashSet<TypeIdentity> Guarded { get; }

    /// <summary>What the state machines know that edits have changed.</summary>
    public ImmutableDictionary<TypeIdentity, ImmutableArray<int>> States { get; }

    /// <summary>What the edit's state machines know.</summary>
    public ImmutableArray<MachineStates> Machines => machines;

    /// <summary>The question that a new body begins with; null for those that have none.</summary>
    /// <param name="method">The method.</param>
    public Action<CodeBuilder>? Check(MethodReference method) => IndexOf(method) is >= 0 and var index
        ? code => GuardCode.WriteQuestion(code, StatesOf(machines[index]), Self(method), before.RootOf(method.Parent.Definition!)?.ExtraState, asked[KeyOf(method)])
        : null;

    /// <summary>Where the guard of a new body is.</summary>
    /// <param name="method">A method of a class that has lost a state, or whose calls may not go on.</param>
    public FieldReference FieldOf(MethodReference method) => new(new NamedSignature(Holder.In(assembly), IsValueType: false), FieldOf(IndexOf(method)), Guard);

    /// <summary>Adds what a new body calls where the question has no plain answer.</summary>
    /// <param name="method">The method.</param>
    /// <param name="home">The class that the body is in.</param>
    /// <param name="body">The body.</param>
    public void Ask(MethodReference method, TypePlan home, MethodPlan body)
    {
        if (IndexOf(method) < 0) return;
        var parent = Shapes.Open(new NamedSignature(home.Identity.In(assembly), IsValueType: false), home.Generics.Length);
        var plan = home.Add(GuardCode.Ask(body, FieldOf(method), method.Name, Self(method), new(parent, body.Name, body.Signature), Refills(method)));
        asked[KeyOf(method)] = new(parent, plan.Name, plan.Signature);
    }

    /// <summary>Adds the guards and what is kept of the code before to the image of the bodies.</summary>
    public ImmutableArray<(GuardedMachine Machine, ImmutableArray<(BodyTarget Target, TypePlan Holder, MethodPlan Copy)> Former)> Plan(HolderPlans holders)
    {
        var guarded = machines.Where(machine => Guarded.Contains(machine.Type)).ToList();
        if (guarded.Count == 0) return [];
        var plan = new TypePlan(Holder, TypePlan.Holder, new NamedSignature(new("System.Runtime", "System", "Object", null), IsValueType: false));
        holders.Add(plan);
        plan.Fields.AddRange(guarded.Select(machine => new FieldPlan(FieldOf(machines.IndexOf(machine)), Guard, PublicStatic)));
        return [.. guarded.Select(machine => (Describe(machine), losing.Contains(machine.Type) ? CopyFormer(machine.Type, holders) : []))];
    }

    private GuardedMachine Describe(MachineStates machine)
    {
        var (image, handle) = before.Home(machine.Type);
        var names = image.Reader.GetTypeDefinition(handle).GetMethods().Select(method => image.Reader.GetString(image.Reader.GetMethodDefinition(method).Name)).ToList();
        var isAsync = !names.Contains("System.IDisposable.Dispose");
        return new(machine.Type, FieldOf(machines.IndexOf(machine)))
        {
            Loses = losing.Contains(machine.Type),
            IsAsync = isAsync,
            IsIterator = !isAsync || names.Any(name => name.EndsWith(".MoveNextAsync", StringComparison.Ordinal)),
        };
    }

    private ImmutableArray<(BodyTarget, TypePlan, MethodPlan)> CopyFormer(TypeIdentity type, HolderPlans holders)
    {
        var holder = holders.Of(type);
        return [.. MethodsOf(type).Select(name => BodyTarget.Find(before, name))
            .Select(target => (target, holder, holder.Add(target.Former())))];
    }

    private IEnumerable<MethodReference> MethodsOf(TypeIdentity type)
    {
        var (image, handle) = before.Home(type);
        var born = image.Reader.GetTypeDefinition(handle).GetMethods().Select(image.Method).Where(method => IsGuarded(method.Name)).ToList();
        var start = Placements.Key(type, "<>m__Finally");
        var late = before.LateMethods.Keys.Where(key => key.StartsWith(start, StringComparison.Ordinal))
            .Select(key => key[Placements.Key(type, "").Length..key.LastIndexOf('`')])
            .Select(name => new MethodReference(new NamedSignature(type, IsValueType: false), name, Shapes.Instance(Shapes.Void)));
        return [.. born, .. late];
    }

    private int IndexOf(MethodReference method)
    {
        var index = machines.IndexOf(machines.FirstOrDefault(machine => machine.Type == method.Parent.Definition)!);
        return index >= 0 && Guarded.Contains(machines[index].Type) && IsGuarded(method.Name) ? index : -1;
    }

    private static string KeyOf(MethodReference method) => Placements.Key(method.Parent.Definition!, method.Key);

    private TypeSignature Self(MethodReference method) => Shapes.Open((NamedSignature)method.Parent, before.ArityOf(method.Parent.Definition!));

    private Runtime.KnownStates StatesOf(MachineStates machine)
    {
        var described = Describe(machine);
        return new(machine.States, described.IsIterator, described.IsAsync);
    }

    /// <summary>Whether a method of a state machine may be one of a suspended call's.</summary>
    public static bool IsGuarded(string method) => method is "MoveNext" or "System.IDisposable.Dispose" || method.StartsWith("<>m__Finally", StringComparison.Ordinal);

    private ImmutableArray<MethodReference> Refills(MethodReference method) =>
        [.. refills.All.GetValueOrDefault(method.Parent.Definition!, []).Select(refill => Placements.Instantiated(refill, Self(method)))];

    private ImmutableArray<int> StatesBefore(TypeIdentity type, MethodPoints? points) => before.States.TryGetValue(type, out var states) ? states : [.. (points?.Before ?? []).Select(point => point.State)];

    // The emitter's code throws for states that it does not know ever after it has lost one: whether it was this edit that lost one is told by the states before.
    private bool KeepsAll(TypeIdentity type) => machines.FirstOrDefault(machine => machine.Type == type) is { Before.IsEmpty: false } machine
        && machine.Before.Except(refills.StatesOf(type)).All(machine.States.Contains);

    /// <summary>Whether a type is the class of a method's state machine.</summary>
    public static bool IsOf(TypeIdentity type, StateMachine machine, MethodReference method) => type.DeclaringType == method.Parent.Definition
        && (type.Name == machine.Name || type.Name.StartsWith($"{machine.Name}`", StringComparison.Ordinal));

    // One text for all edits: each that takes a point away keeps it.
    private static string FieldOf(int index) => string.Intern($"Guard{index}");
}

/// <summary>A state machine and the states that its code knows.</summary>
/// <param name="Type">Its class.</param>
/// <param name="Method">The method that is suspended.</param>
/// <param name="States">The numbers of the states.</param>
internal sealed record MachineStates(TypeIdentity Type, MethodReference Method, ImmutableArray<int> States)
{
    /// <summary>The numbers that its code knew before the edit.</summary>
    public ImmutableArray<int> Before { get; init; } = [];

    /// <summary>The method's name, for reports.</summary>
    public string Name { get; init; } = $"{Method.Parent}.{Method.Name}";
}

/// <summary>A state machine whose new code has a guard in front.</summary>
/// <param name="Type">Its class.</param>
/// <param name="Field">The static field for the guard, in the image of the bodies.</param>
internal sealed record GuardedMachine(TypeIdentity Type, string Field)
{
    /// <summary>Whether this edit takes states away.</summary>
    public bool Loses { get; init; }

    public bool IsAsync { get; init; }

    public bool IsIterator { get; init; }

    /// <summary>The methods as they are before the edit, where it takes states away.</summary>
    public ImmutableArray<FormerMethod> Former { get; init; } = [];
}
