using System.Reflection.Metadata;
using Molt.Images;

namespace Molt.Weaving.Lanes;

/// <summary>How a body is split into two lanes.</summary>
/// <param name="Number">Its place among all bodies with lanes.</param>
/// <param name="Method">The method.</param>
/// <param name="Code">The code of the slow lane: what the compiler emitted.</param>
/// <param name="Fast">The offsets of the calls that the fast lane makes without asking, and what they call.</param>
/// <param name="Exits">Where the fast lane asks whether to go on.</param>
internal sealed record LanePlan(
    int Number, MethodDefinitionHandle Method, IlCode Code, IReadOnlyDictionary<int, Leaf> Fast, IReadOnlyDictionary<int, LaneExit> Exits)
{
    /// <summary>The objects that the fast lane makes and does not hand out.</summary>
    public required LaneObjects Objects { get; init; }
}

/// <summary>A way out of the fast lane.</summary>
/// <param name="Question">Where it begins.</param>
/// <param name="Locals">The locals that the slow lane needs there.</param>
internal sealed record LaneExit(Question Question, IReadOnlyList<int> Locals);
