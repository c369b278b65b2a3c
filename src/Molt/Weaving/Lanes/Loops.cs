using System.Reflection.Metadata;
using Molt.Images;

namespace Molt.Weaving.Lanes;

/// <summary>A loop: from where it begins to the last branch back to there, as offsets.</summary>
internal readonly record struct Loop(int Start, int End)
{
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
        return [.. ends.Select(loop => new Loop(loop.Key, loop.Value))
            .Where(loop => StackIsEmpty(code, loop.Start) && !regions.Any(region => IsInside(region, loop.Start)))
            .OrderBy(loop => loop.End - loop.Start)];
    }

    // Behind a branch that is always taken the stack is empty unless somebody else comes there by a forward branch (ECMA-335 III.1.7.5),
    // and C# has no expression with a loop in it.
    private static bool StackIsEmpty(IlCode code, int start) =>
        code.IndexAt(start) is > 0 and var index && code.Instructions[index - 1].OpCode is ILOpCode.Br or ILOpCode.Br_s;

    private static bool IsInside(ExceptionRegion region, int offset) =>
        IsWithin(offset, region.TryOffset, region.TryLength) || IsWithin(offset, region.HandlerOffset, region.HandlerLength)
        || (region.Kind == ExceptionRegionKind.Filter && IsWithin(offset, region.FilterOffset, region.HandlerOffset - region.FilterOffset));

    private static bool IsWithin(int offset, int start, int length) => offset >= start && offset < start + length;
}
