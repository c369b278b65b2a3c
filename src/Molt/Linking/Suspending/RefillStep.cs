using System.Collections.Immutable;

namespace Molt.Linking.Suspending;

/// <summary>What becomes of a call that waits at one point.</summary>
/// <param name="Before">The number of its state in the code before.</param>
/// <param name="After">Its number in the new code.</param>
/// <param name="Moves">Its variables that get another place.</param>
internal sealed record RefillStep(int Before, int After, ImmutableArray<Move> Moves);
