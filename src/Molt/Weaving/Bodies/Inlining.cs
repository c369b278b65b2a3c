using System.Reflection;
using System.Reflection.Metadata;
using Molt.Images;

namespace Molt.Weaving.Bodies;

/// <summary>
/// Asks the JIT to inline accessors and the like, which it would do by itself if they had no prologue. Only bodies that cannot throw
/// (but on a null receiver) are marked: a stack trace's text leaves marked methods out, and no one must miss the method that threw.
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
        return IsAccessor(body) ? method.ImplAttributes | MethodImplAttributes.AggressiveInlining : method.ImplAttributes;
    }

    private static unsafe bool IsAccessor(MethodBodyBlock body)
    {
        var il = body.GetILReader();
        if (il.Length > LargestBody || !body.ExceptionRegions.IsEmpty) return false;
        foreach (var instruction in IlReader.Read(new ReadOnlySpan<byte>(il.StartPointer, il.Length)))
            if (!SafeInstructions.Include(instruction.OpCode)) return false;
        return true;
    }
}
