namespace Molt.Diffing.Matching;

/// <summary>Whether a node has a partner, and whether what it contains has too.</summary>
internal enum PairState
{
    None,
    Alone,
    Whole,
}
