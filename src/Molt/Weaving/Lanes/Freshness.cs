using System.Reflection.Metadata;
using Molt.Images;

namespace Molt.Weaving.Lanes;

/// <summary>
/// Finds the calls of leaves that need not ask whether they are patched, because the code has just asked: from there to the call it takes no
/// time worth speaking of, on any way. It asks at its start and at the loops given; other loops and unknown calls may take any time.
/// </summary>
internal sealed class Freshness
{
    private readonly IlCode code;
    private readonly CallSite[] sites;
    private readonly IReadOnlySet<int> asking;
    private readonly State[] states;
    private readonly Stack<int> pending = new();

    /// <param name="code">The body.</param>
    /// <param name="sites">What each of its instructions calls.</param>
    /// <param name="handlers">The offsets at which exception handlers begin.</param>
    /// <param name="asking">The offsets at which the code asks.</param>
    public Freshness(IlCode code, CallSite[] sites, IEnumerable<int> handlers, IReadOnlySet<int> asking)
    {
        (this.code, this.sites, this.asking) = (code, sites, asking);
        states = new State[code.Instructions.Count];
        Reach(0, State.Fresh);
        foreach (var handler in handlers) Reach(code.IndexAt(handler), State.Stale);
        while (pending.TryPop(out var index)) Visit(index);
    }

    private enum State : byte
    {
        Unreached,
        Fresh,
        Stale,
    }

    /// <summary>The indexes of the instructions that call leaves and need not ask.</summary>
    public IEnumerable<int> Calls => Enumerable.Range(0, sites.Length).Where(index => sites[index].Called == Called.Leaf && IsFresh(index));

    private bool IsFresh(int index) =>
        states[index] == State.Fresh || (states[index] == State.Stale && asking.Contains(code.Instructions[index].Offset));

    private void Visit(int index)
    {
        var instruction = code.Instructions[index];
        var after = IsFresh(index) && sites[index].Called != Called.Unknown ? State.Fresh : State.Stale;
        if (IlCode.FallsThrough(instruction.OpCode)) Reach(index + 1, after);
        var leaves = instruction.OpCode is ILOpCode.Leave or ILOpCode.Leave_s; // and may run any finally on its way
        foreach (var target in code.Targets(instruction))
            Reach(code.IndexAt(target), leaves || target <= instruction.Offset ? State.Stale : after);
    }

    private void Reach(int index, State state)
    {
        if (states[index] >= state) return;
        states[index] = state;
        pending.Push(index);
    }
}
