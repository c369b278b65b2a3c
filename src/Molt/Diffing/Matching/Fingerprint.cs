namespace Molt.Diffing.Matching;

/// <summary>What is compared of a node in place of the node.</summary>
/// <param name="Exact">A hash of its tokens. Equal nodes have equal ones.</param>
/// <param name="Shape">The same without names and values: a rename leaves it.</param>
/// <param name="Count">How many tokens it has.</param>
/// <param name="IsPlain">Whether, if it is an expression, nothing in it outlives a call: no function, suspension or variable.</param>
internal sealed record Fingerprint(ulong Exact, ulong Shape, int Count, bool IsPlain)
{
    /// <summary>Whether it contains two functions, points of suspension, variables or statements, which could have changed places; null until somebody asked.</summary>
    public bool? HasTwoParts { get; set; }

    /// <summary>Its tokens, when they were asked for.</summary>
    public TokenBag? Tokens { get; set; }
}
