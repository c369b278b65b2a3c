namespace Molt.Weaving.Lanes;

/// <summary>A place where the fast lane asks whether to go on.</summary>
/// <param name="At">The offset of the instruction before which it asks.</param>
/// <param name="Turn">
/// The loop at whose turns it asks: who comes there from outside of it does not. A question at the end of a turn leaves the loop's first instructions
/// its entry, which is what the JIT moves code out of and finds the ranges of variables by.
/// </param>
internal readonly record struct Question(int At, Loop? Turn = null)
{
    /// <summary>Whether it is asked on the way from an instruction.</summary>
    public bool IsAskedFrom(int offset) => Turn is not { } loop || loop.Contains(offset);

    /// <summary>Whether a branch back begins a turn of the loop. It has been asked since the last one then, or the loop was entered.</summary>
    public bool BeginsTurn(int from, int to) => Turn is { } loop && to == loop.Start && from >= loop.Condition && from <= loop.End;
}
