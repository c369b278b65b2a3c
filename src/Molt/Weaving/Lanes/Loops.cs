using System.Reflection.Metadata;
using Molt.Images;

namespace Molt.Weaving.Lanes;

/// <summary>A loop, as offsets.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">The last branch back to there.</param>
/// <param name="Before">The branch in front of it, which leads into it or is for others.</param>
/// <param name="Condition">Where that branch leads to, if that is the loop's condition, which every turn goes through; else where the loop begins.</param>
internal readonly record struct Loop(int Start, int End, int Before, int Condition)
{
    /// <summary>The places to ask at: once in each turn, and, if there is one, before the first.</summary>
    public IEnumerable<Question> Questions => Condition == Start ? [new(Start)] : [new(Before), new(Condition, this)];

    public bool Contains(int offset) => offset >= Start && offset <= End;
}

/// <summary>Finds the loops of a body at whose start code can be put that leads out of it.</summary>
internal static class Loops
{
    /// <summary>The loops, inner ones first.</summary>
    /// <param name="code">The body.</param>
    /// <param name="regions">Its protected regions: nothing can branch into another one, so their loops are left out.</param>
    public static IReadOnlyList<Loop> Of(IlCode code, IReadOnlyCollection<ExceptionRegion> regions)
    {
        var ends = new Dictionary<int, int>();
        foreach (var instruction in code.Instructions)
            foreach (var target in code.Targets(instruction))
                if (target <= instruction.Offset) ends[target] = instruction.Offset;
        return [.. ends.Where(loop => StackIsEmpty(code, loop.Key) && !regions.Any(region => IsInside(region, loop.Key)))
            .Select(loop => Between(code, regions, loop.Key, loop.Value))
            .OrderBy(loop => loop.End - loop.Start)];
    }

    // Where the branch in front of the loop leads to, the stack is as empty as where the loop begins.
    private static Loop Between(IlCode code, IReadOnlyCollection<ExceptionRegion> regions, int start, int end)
    {
        var before = code.Instructions[code.IndexAt(start) - 1];
        var target = code.Targets(before)[0];
        var isCondition = target > start && target <= end && !regions.Any(region => IsInside(region, target)) && IsEnteredAt(code, target, end);
        return new(start, end, before.Offset, isCondition ? target : start);
    }

    /// <summary>Whether all branches from elsewhere into a piece of code lead to its start.</summary>
    private static bool IsEnteredAt(IlCode code, int start, int end) => !code.Instructions.Any(instruction =>
        (instruction.Offset < start || instruction.Offset > end) && code.Targets(instruction).Any(target => target > start && target <= end));

    // Behind a branch that is always taken the stack is empty unless somebody else comes there by a forward branch (ECMA-335 III.1.7.5),
    // and C# has no expression with a loop in it.
    private static bool StackIsEmpty(IlCode code, int start) =>
        code.IndexAt(start) is > 0 and var index && code.Instructions[index - 1].OpCode is ILOpCode.Br or ILOpCode.Br_s;

    private static bool IsInside(ExceptionRegion region, int offset) =>
        IsWithin(offset, region.TryOffset, region.TryLength) || IsWithin(offset, region.HandlerOffset, region.HandlerLength)
        || (region.Kind == ExceptionRegionKind.Filter && IsWithin(offset, region.FilterOffset, region.HandlerOffset - region.FilterOffset));

    private static bool IsWithin(int offset, int start, int length) => offset >= start && offset < start + length;
}
