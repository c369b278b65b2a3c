using System.Reflection.Metadata;

namespace Molt.Weaving.Lanes;

/// <summary>A body with two lanes.</summary>
/// <param name="Bytes">The code.</param>
/// <param name="Fast">Where each offset of the source's code is in the fast lane.</param>
/// <param name="Slow">Where it is in the slow one.</param>
/// <param name="Locals">The locals.</param>
internal sealed record LaneCode(byte[] Bytes, int[] Fast, int[] Slow, StandaloneSignatureHandle Locals)
{
    /// <summary>Where the fast lane goes on behind its questions, by the offsets at which it asks.</summary>
    public required IReadOnlyDictionary<int, int> Behind { get; init; }

    /// <summary>Where the source at an offset begins in the fast lane: behind a question, which not every way there asks.</summary>
    public int Point(int offset) => Behind.TryGetValue(offset, out var place) ? place : Fast[offset];
}
