using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Weaving.Lanes;

namespace Molt.Weaving.Bodies;

/// <summary>A method's protected regions, where its prologue and its lanes have moved them: a body with two lanes has each twice.</summary>
internal sealed class ExceptionRegions
{
    private readonly List<MovedRegion> regions = [];

    public ExceptionRegions(MethodBodyBlock body, int front, LaneCode? lanes)
    {
        foreach (var region in body.ExceptionRegions) regions.Add(Move(region, offset => front + (lanes is null ? offset : lanes.Fast[offset])));
        if (lanes is null) return;
        foreach (var region in body.ExceptionRegions) regions.Add(Move(region, offset => front + lanes.Slow[offset]));
    }

    public int Count => regions.Count;

    public bool AreSmall => ExceptionRegionEncoder.IsSmallRegionCount(Count) && regions.TrueForAll(region =>
        ExceptionRegionEncoder.IsSmallExceptionRegion(region.Try, region.TryLength)
        && ExceptionRegionEncoder.IsSmallExceptionRegion(region.Handler, region.HandlerLength));

    public void Write(ExceptionRegionEncoder target)
    {
        foreach (var region in regions)
            target.Add(region.Kind, region.Try, region.TryLength, region.Handler, region.HandlerLength, region.CatchType, region.Filter);
    }

    private static MovedRegion Move(ExceptionRegion region, Func<int, int> move)
    {
        var (start, handler) = (move(region.TryOffset), move(region.HandlerOffset));
        return new(region.Kind, start, move(region.TryOffset + region.TryLength) - start, handler,
            move(region.HandlerOffset + region.HandlerLength) - handler, region.CatchType,
            region.Kind == ExceptionRegionKind.Filter ? move(region.FilterOffset) : 0);
    }

    private readonly record struct MovedRegion(
        ExceptionRegionKind Kind, int Try, int TryLength, int Handler, int HandlerLength, EntityHandle CatchType, int Filter);
}
