using System.Reflection.Metadata;

namespace Molt.Images;

/// <summary>The instructions that throw nothing, but for a receiver that is missing.</summary>
internal static class SafeInstructions
{
    // Everything up to the conditional branches but calls, and arithmetic but division; fields, but no elements of arrays.
    public static bool Include(ILOpCode code) => code switch
    {
        ILOpCode.Jmp or ILOpCode.Call or ILOpCode.Calli => false,
        ILOpCode.Div or ILOpCode.Div_un or ILOpCode.Rem or ILOpCode.Rem_un => false,
        <= ILOpCode.Blt_un => true,
        >= ILOpCode.Add and <= ILOpCode.Conv_u8 => true,
        >= ILOpCode.Ldfld and <= ILOpCode.Stobj => true,
        ILOpCode.Ldobj or ILOpCode.Ldstr or ILOpCode.Initobj => true,
        >= ILOpCode.Ceq and <= ILOpCode.Clt_un => true,
        _ => false,
    };
}
