using System.Reflection.Metadata;

namespace Molt.Weaving.Lanes;

/// <summary>A body with two lanes.</summary>
/// <param name="Bytes">The code.</param>
/// <param name="Fast">Where each offset of the source's code is in the fast lane.</param>
/// <param name="Slow">Where it is in the slow one.</param>
/// <param name="Locals">The locals.</param>
internal sealed record LaneCode(byte[] Bytes, int[] Fast, int[] Slow, StandaloneSignatureHandle Locals);
