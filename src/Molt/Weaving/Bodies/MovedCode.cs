using Molt.Weaving.Lanes;

namespace Molt.Weaving.Bodies;

/// <summary>Where a method's own code is in its woven body.</summary>
/// <param name="Front">The bytes in front of it.</param>
/// <param name="Lanes">The code with its two lanes, if it has them.</param>
internal readonly record struct MovedCode(int Front, LaneCode? Lanes)
{
    /// <summary>Where an offset is now; in a body with two lanes, in the fast one.</summary>
    public int Of(int offset) => Front + (Lanes is null ? offset : Lanes.Fast[offset]);
}
