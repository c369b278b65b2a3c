using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Molt.Weaving.Bodies;

/// <summary>A method's protected regions, moved by the size of its prologue.</summary>
internal readonly struct ExceptionRegions(MethodBodyBlock body, int shift)
{
    private readonly ImmutableArray<ExceptionRegion> regions = body.ExceptionRegions;
    private readonly int shift = shift;

    public int Count => regions.Length;

    public bool AreSmall
    {
        get
        {
            var small = ExceptionRegionEncoder.IsSmallRegionCount(Count);
            foreach (var region in regions)
                small = small && ExceptionRegionEncoder.IsSmallExceptionRegion(region.TryOffset + shift, region.TryLength)
                    && ExceptionRegionEncoder.IsSmallExceptionRegion(region.HandlerOffset + shift, region.HandlerLength);
            return small;
        }
    }

    public void Write(ExceptionRegionEncoder target)
    {
        foreach (var region in regions)
            target.Add(region.Kind, region.TryOffset + shift, region.TryLength, region.HandlerOffset + shift,
                region.HandlerLength, region.CatchType, region.Kind == ExceptionRegionKind.Filter ? region.FilterOffset + shift : 0);
    }
}
