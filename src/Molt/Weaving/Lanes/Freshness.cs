using System.Reflection.Metadata;
using Molt.Images;

namespace Molt.Weaving.Lanes;

/// <summary>
/// Finds the calls of leaves that need not ask whether they are patched, because the code has just asked: from there to the call it takes no
/// time worth speaking of, on any way. It asks at its start and at the places given; other loops and unknown calls may take any time.
/// </summary>
internal sealed class Freshness
{
    private readonly IlCode code;
    private readonly CallSite[] sites;
    private readonly IReadOnlyDictionary<int, Question> questions;
    private readonly State[] states;
    private readonly Stack<int> pending = new();

    /// <param name="code">The body.</param>
    /// <param name="sites">What each of its instructions calls.</param>
    /// <param name="handlers">The offsets at which exception handlers begin.</param>
    /// <param name="questions">Where the code asks.</param>
    public Freshness(IlCode code, CallSite[] sites, IEnumerable<int> handlers, IReadOnlyDictionary<int, Question> questions)
    {
        (this.code, this.sites, this.questions) = (code, sites, questions);
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
    public IEnumerable<int> Calls => Enumerable.Range(0, sites.Length).Where(index => sites[index].Called == Called.Leaf && states[index] == State.Fresh);

    private void Visit(int index)
    {
        var instruction = code.Instructions[index];
        var after = states[index] == State.Fresh && sites[index].Called != Called.Unknown ? State.Fresh : State.Stale;
        if (IlCode.FallsThrough(instruction.OpCode)) Reach(index + 1, OnTheWay(instruction, code.Instructions[index + 1].Offset, after));
        var leaves = instruction.OpCode is ILOpCode.Leave or ILOpCode.Leave_s; // and may run any finally on its way
        foreach (var target in code.Targets(instruction))
            Reach(code.IndexAt(target), OnTheWay(instruction, target, leaves || LeadsBack(instruction, target) ? State.Stale : after));
    }

    private bool LeadsBack(IlInstruction from, int to) => to <= from.Offset && !questions.Values.Any(question => question.BeginsTurn(from.Offset, to));

    private State OnTheWay(IlInstruction from, int to, State otherwise) =>
        questions.TryGetValue(to, out var question) && question.IsAskedFrom(from.Offset) ? State.Fresh : otherwise;

    private void Reach(int index, State state)
    {
        if (states[index] >= state) return;
        states[index] = state;
        pending.Push(index);
    }
}
