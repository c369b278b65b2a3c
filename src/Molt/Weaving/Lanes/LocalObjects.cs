using System.Reflection.Metadata;
using Molt.Images;

namespace Molt.Weaving.Lanes;

/// <summary>An object that a fast lane makes and that does not leave it: a slow lane that goes on gets another one with the same fields.</summary>
/// <param name="Constructor">How it is made.</param>
/// <param name="StandIn">What is made in its place.</param>
/// <param name="Local">The local that holds it; -1 if none does.</param>
internal sealed record LocalObject(Leaf Constructor, StandIn StandIn, int Local);

/// <summary>The objects of a body that do not leave it.</summary>
/// <param name="Made">The objects by the offsets of the instructions that make them.</param>
/// <param name="Flow">Their ways through the body.</param>
internal sealed record LaneObjects(IReadOnlyDictionary<int, LocalObject> Made, ObjectFlow Flow)
{
    /// <summary>No objects.</summary>
    public static LaneObjects None { get; } = new(new Dictionary<int, LocalObject>(), ObjectFlow.Nothing);

    /// <summary>The stand-ins that a call gets.</summary>
    public IReadOnlyList<PassedStandIn> Passed(int offset) => Flow.Calls.TryGetValue(offset, out var arguments)
        ? [.. arguments.Where(argument => Made.ContainsKey(argument.Object)).Select(argument => new PassedStandIn(argument.Argument, Made[argument.Object].StandIn))]
        : [];

    /// <summary>The stand-in that an instruction uses a field of.</summary>
    public StandIn? UsedAt(int offset) => Flow.Fields.TryGetValue(offset, out var used) && Made.TryGetValue(used, out var made) ? made.StandIn : null;

    /// <summary>The object that a local holds.</summary>
    public LocalObject? In(int local) => Flow.Holders.TryGetValue(local, out var held) ? Made.GetValueOrDefault(held) : null;
}

/// <summary>
/// Finds the objects that a fast lane makes once, outside of loops, and does nothing with but to use their fields and to lend them to leaves. The JIT keeps such
/// objects on the stack, or in registers, if it sees through all that is done with them; a constructor's prologue, which may hand the object out, is what it does not.
/// </summary>
internal sealed class LocalObjects(MetadataReader source, Borrowers borrowers, StandIns standIns)
{
    /// <param name="code">The body.</param>
    /// <param name="fast">The calls that the fast lane makes without asking.</param>
    /// <param name="exits">Where the fast lane may be left.</param>
    public LaneObjects Find(IlCode code, IReadOnlyDictionary<int, Leaf> fast, IReadOnlyCollection<LaneExit> exits)
    {
        if (!code.Instructions.Any(instruction => IsCandidate(code, fast, instruction))) return LaneObjects.None;
        // An object's number is the offset at which it is made.
        var flow = new ObjectFlow(code, borrowers.Shapes, instruction => IsCandidate(code, fast, instruction) ? instruction.Offset : -1);
        borrowers.Close(flow, code, (instruction, _) => fast.GetValueOrDefault(instruction.Offset));
        var made = new Dictionary<int, LocalObject>();
        foreach (var instruction in code.Instructions)
            if (IsCandidate(code, fast, instruction) && !flow.Leaked.Contains(instruction.Offset) && borrowers.Borrows(fast[instruction.Offset], 0)
                && IsKnownAtExits(code, flow, exits, instruction.Offset))
                if (standIns.For(source.GetMethodDefinition(fast[instruction.Offset].Method).GetDeclaringType()) is { } standIn)
                    made.Add(instruction.Offset, new(fast[instruction.Offset], standIn, LocalOf(flow, instruction.Offset)));
        return new LaneObjects(made, flow);
    }

    private static bool IsCandidate(IlCode code, IReadOnlyDictionary<int, Leaf> fast, IlInstruction instruction) =>
        instruction.OpCode == ILOpCode.Newobj && fast.TryGetValue(instruction.Offset, out var leaf) && leaf is { MakesStruct: false, Asks: true, Shortcut: null }
        && !code.Instructions.Any(branch => branch.Offset >= instruction.Offset && code.Targets(branch).Any(target => target <= instruction.Offset));

    private static int LocalOf(ObjectFlow flow, int made) => flow.Stores.TryGetValue(made, out _) ? flow.Holders.First(holder => holder.Value == made).Key : -1;

    // Where the slow lane needs the object, each way there has made it.
    private static bool IsKnownAtExits(IlCode code, ObjectFlow flow, IReadOnlyCollection<LaneExit> exits, int made)
    {
        if (!flow.Stores.TryGetValue(made, out var store)) return true;
        var local = LocalOf(flow, made);
        var needing = exits.Where(exit => exit.Locals.Contains(local)).Select(exit => exit.Question.At).ToHashSet();
        return needing.Count == 0 || !Reached(code, store).Any(needing.Contains);
    }

    /// <summary>The offsets that code may come to before it has run an instruction.</summary>
    private static HashSet<int> Reached(IlCode code, IlInstruction without)
    {
        var (reached, pending) = (new HashSet<int> { 0 }, new Stack<int>([0]));
        while (pending.TryPop(out var offset))
        {
            var instruction = code.Instructions[code.IndexAt(offset)];
            if (offset == without.Offset) continue;
            int[] next = IlCode.FallsThrough(instruction.OpCode) ? [.. code.Targets(instruction), offset + instruction.Size] : code.Targets(instruction);
            foreach (var target in next)
                if (target < code.Bytes.Length && reached.Add(target)) pending.Push(target);
        }
        return reached;
    }
}

/// <summary>An argument that is a stand-in.</summary>
internal readonly record struct PassedStandIn(int Argument, StandIn StandIn);
