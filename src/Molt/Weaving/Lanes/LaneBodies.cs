using System.Reflection.Metadata;
using Molt.Images;
using Molt.Model;
using Molt.Weaving.Bodies;
using Molt.Weaving.Planning;

namespace Molt.Weaving.Lanes;

/// <summary>Writes the bodies that get two lanes.</summary>
internal sealed class LaneBodies(SourceImage image, Slots slots, Lanes lanes, LeafTwins twins, StandInTokens standIns, UserStrings strings, AppendedLocals locals, LocalTypes types)
{
    public LeafTwins Twins => twins;

    /// <summary>The classes of objects that do not leave a fast lane.</summary>
    public IReadOnlyList<StandIn> StandIns => standIns.StandIns.All;

    /// <summary>All bodies with two lanes that were written, in the order of their numbers.</summary>
    public IReadOnlyList<LanePlan> Plans => lanes.Plans;

    /// <summary>For each method that can be patched the bodies whose fast lane is closed by a patch of it.</summary>
    public IReadOnlyDictionary<PatchableMethod, IReadOnlyList<MethodDefinitionHandle>> Relying => lanes.Plans
        .SelectMany(plan => plan.Fast.Values.SelectMany(leaf => leaf.Patchable).Distinct().Select(leaf => (leaf, plan.Method)))
        .GroupBy(pair => pair.leaf, pair => pair.Method)
        .ToDictionary(group => group.Key, IReadOnlyList<MethodDefinitionHandle> (group) => [.. group]);

    /// <summary>The body's code with two lanes; null when it has one.</summary>
    public LaneCode? Write(MethodDefinitionHandle handle, MethodBodyBlock body, WovenMethod? woven, CountedBody? counted)
    {
        if (lanes.Plan(handle, body) is not { } plan) return null;
        strings.Relocate(plan.Code.Bytes);
        var method = image.Metadata.GetMethodDefinition(handle);
        return LaneWriter.Write(plan, LaneLocals.Of(locals, types, method, body, plan.Code, woven?.Detour?.Result), slots.LaneOf(plan), (twins, standIns), counted);
    }
}
