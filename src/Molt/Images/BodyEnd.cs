using System.Reflection.Metadata;

namespace Molt.Images;

/// <summary>How a body ends, for code that is to be put around it.</summary>
/// <param name="Returns">Whether its last instruction, and no other one, is <c>ret</c>; else it has none.</param>
/// <param name="Load">The instruction before, which loads the result from a local; of no size when there is no result.</param>
internal readonly record struct BodyEnd(bool Returns, IlInstruction Load)
{
    /// <summary>The end of a body; null where it has another form than the compiler gives to bodies with loops in them.</summary>
    public static BodyEnd? Of(ReadOnlySpan<byte> il, bool hasResult)
    {
        IlInstruction last = default, previous = default;
        var returns = 0;
        foreach (var instruction in IlReader.Read(il))
        {
            (previous, last) = (last, instruction);
            if (instruction.OpCode == ILOpCode.Ret) returns++;
        }
        if (returns == 0) return new(false, default);
        if (returns > 1 || last.OpCode != ILOpCode.Ret) return null;
        if (!hasResult) return new(true, default);
        return IsLoad(previous.OpCode) ? new(true, previous) : null;
    }

    private static bool IsLoad(ILOpCode code) => code is ILOpCode.Ldloc or ILOpCode.Ldloc_s or (>= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3);
}
