using System.Reflection;
using System.Reflection.Metadata;

namespace Molt.Weaving.Bodies;

/// <summary>
/// Asks the JIT to inline small methods, which it would do by itself if they had no prologue: accessors and the like.
/// </summary>
internal sealed class Inlining(SourceImage image)
{
    /// <summary>The IL bytes, without the prologue, up to which a method is worth it; the JIT's own certain limit is 16.</summary>
    private const int LargestBody = 32;

    private const MethodImplAttributes Refusals = MethodImplAttributes.NoInlining | MethodImplAttributes.NoOptimization
        | MethodImplAttributes.Synchronized;

    public MethodImplAttributes Encourage(MethodDefinition method)
    {
        if ((method.ImplAttributes & Refusals) != 0) return method.ImplAttributes;
        var body = image.File.GetMethodBody(method.RelativeVirtualAddress);
        var isSmall = body.GetILReader().Length <= LargestBody && body.ExceptionRegions.IsEmpty;
        return isSmall ? method.ImplAttributes | MethodImplAttributes.AggressiveInlining : method.ImplAttributes;
    }
}
