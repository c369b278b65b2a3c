using System.Reflection.Metadata;
using Molt.Images;

namespace Molt.Weaving.Lanes;

/// <summary>
/// Follows references through a body: where an object's fields are used, what it is handed to, and whether it may get anywhere else.
/// A local that is stored once and whose address nobody takes is another name of what it holds; whatever else is done with
/// a reference counts as a leak.
/// </summary>
internal sealed class ObjectFlow
{
    private const int Untracked = -1;
    private readonly IlCode code;
    private readonly CallShapes shapes;
    private readonly Func<IlInstruction, int> objectOf;
    private readonly Dictionary<int, int> holders = [];
    private readonly Dictionary<int, List<int>> arriving = [];
    private readonly HashSet<int> held;
    private List<int> stack = [];
    private bool fallsThrough = true;

    /// <param name="code">The body.</param>
    /// <param name="shapes">Knows how many values calls take.</param>
    /// <param name="objectOf">Numbers the objects to follow by the instructions that load or make them; negative for all others.</param>
    public ObjectFlow(IlCode code, CallShapes shapes, Func<IlInstruction, int> objectOf)
    {
        (this.code, this.shapes, this.objectOf) = (code, shapes, objectOf);
        held = LocalsStoredOnce();
        foreach (var instruction in code.Instructions) Step(instruction);
    }

    /// <summary>Nothing, followed through no code.</summary>
    public static ObjectFlow Nothing { get; } = new(new IlCode([]), null!, _ => Untracked);

    /// <summary>The objects whose fields instructions use, by the instructions' offsets.</summary>
    public Dictionary<int, int> Fields { get; } = [];

    /// <summary>The objects that calls get, for each argument that is one, by the calls' offsets.</summary>
    public Dictionary<int, List<(int Argument, int Object)>> Calls { get; } = [];

    /// <summary>The locals that hold an object.</summary>
    public IReadOnlyDictionary<int, int> Holders => holders;

    /// <summary>Where each object was stored in a local.</summary>
    public Dictionary<int, IlInstruction> Stores { get; } = [];

    /// <summary>The objects that may get elsewhere.</summary>
    public HashSet<int> Leaked { get; } = [];

    private void Step(IlInstruction instruction)
    {
        if (arriving.TryGetValue(instruction.Offset, out var from)) stack = fallsThrough ? [.. Merged(from)] : [.. from];
        Do(instruction);
        foreach (var target in code.Targets(instruction)) Arrive(instruction, target);
        fallsThrough = IlCode.FallsThrough(instruction.OpCode);
        if (!fallsThrough) stack = []; // but for what branches bring (ECMA-335 III.1.7.5)
    }

    private void Do(IlInstruction instruction)
    {
        var followed = objectOf(instruction);
        if (code.IsLocal(instruction, out var form, out var local)) DoLocal(instruction, form, local);
        else if (instruction.OpCode == ILOpCode.Dup) stack.Add(stack.Count == 0 ? Untracked : stack[^1]);
        else if (instruction.OpCode == ILOpCode.Pop) Take(1);
        else if (instruction.OpCode is ILOpCode.Ldfld or ILOpCode.Stfld) UseField(instruction);
        else if (shapes.Of(code, instruction) is { } shape) Call(instruction, shape, followed);
        else if (StackEffects.Of(instruction.OpCode) is { } effect)
        {
            Leak(Take(effect.Taken));
            for (var left = 0; left < effect.Left; left++) stack.Add(followed);
        }
        else Leak(Take(stack.Count));
    }

    private void DoLocal(IlInstruction instruction, ILOpCode form, int local)
    {
        if (form != ILOpCode.Stloc) stack.Add(form == ILOpCode.Ldloc ? holders.GetValueOrDefault(local, Untracked) : Untracked);
        else if (Take(1) is [>= 0 and var stored])
        {
            if (held.Contains(local) && Stores.TryAdd(stored, instruction)) holders[local] = stored;
            else Leaked.Add(stored);
        }
    }

    private void UseField(IlInstruction instruction)
    {
        var isStore = instruction.OpCode == ILOpCode.Stfld;
        var taken = Take(isStore ? 2 : 1);
        if (isStore) Leak(taken[1..]);
        if (taken[0] >= 0) Fields[instruction.Offset] = taken[0];
        if (!isStore) stack.Add(Untracked);
    }

    private void Call(IlInstruction instruction, CallShape shape, int made)
    {
        var arguments = Take(shape.Taken).Select((value, index) => (Argument: index, Object: value)).Where(argument => argument.Object >= 0).ToList();
        if (arguments.Count > 0) Calls[instruction.Offset] = arguments;
        if (shape.Leaves) stack.Add(made);
    }

    private List<int> Take(int count)
    {
        while (stack.Count < count) stack.Insert(0, Untracked);
        var taken = stack[^count..];
        stack.RemoveRange(stack.Count - count, count);
        return taken;
    }

    private void Leak(IEnumerable<int> values) => Leaked.UnionWith(values.Where(value => value >= 0));

    // What waits on the stack while the way to it is another one is not followed.
    private void Arrive(IlInstruction from, int target)
    {
        if (target <= from.Offset) Leak(stack);
        else arriving[target] = arriving.TryGetValue(target, out var before) ? Merged(before) : [.. stack];
    }

    private List<int> Merged(List<int> other)
    {
        if (stack.Count != other.Count) Leak(stack.Concat(other)); // not in code that the runtime takes
        Leak(stack.Zip(other).Where(pair => pair.First != pair.Second).SelectMany(pair => (int[])[pair.First, pair.Second]));
        return [.. stack.Zip(other, (one, two) => one == two ? one : Untracked)];
    }

    private HashSet<int> LocalsStoredOnce()
    {
        var (once, others) = (new HashSet<int>(), new HashSet<int>());
        foreach (var instruction in code.Instructions)
            if (code.IsLocal(instruction, out var form, out var local) && form != ILOpCode.Ldloc && (form == ILOpCode.Ldloca || !once.Add(local))) others.Add(local);
        once.ExceptWith(others);
        return once;
    }
}
