using System.Reflection.Metadata;

namespace Molt.Images;

/// <summary>What follows an operation code.</summary>
internal enum IlOperandKind : byte
{
    None,
    Byte,
    TwoBytes,
    FourBytes,
    EightBytes,
    Token,
    UserString,
    Switch,
}

/// <summary>The operands of all instructions (ECMA-335 III, and partition VI.C.2 for the numbers).</summary>
internal static class IlOperands
{
    // Two-byte codes are 0xFE00 to 0xFE1E: their low byte indexes the second half.
    private static readonly IlOperandKind[] Kinds = [.. Enumerable.Range(0, 512).Select(index => Find(CodeAt(index)))];

    public static IlOperandKind KindOf(ILOpCode code) => Kinds[((ushort)code & 0xFF) | ((ushort)code > 0xFF ? 0x100 : 0)];

    public static int SizeOf(IlOperandKind kind) => kind switch
    {
        IlOperandKind.None => 0,
        IlOperandKind.Byte => 1,
        IlOperandKind.TwoBytes => 2,
        IlOperandKind.EightBytes => 8,
        _ => 4,
    };

    private static ILOpCode CodeAt(int index) => (ILOpCode)(index < 0x100 ? index : 0xFE00 | (index & 0xFF));

    private static IlOperandKind Find(ILOpCode code) => code switch
    {
        >= ILOpCode.Ldarg_s and <= ILOpCode.Stloc_s => IlOperandKind.Byte,
        ILOpCode.Ldc_i4_s or ILOpCode.Leave_s or ILOpCode.Unaligned or NoCheck => IlOperandKind.Byte,
        >= ILOpCode.Br_s and <= ILOpCode.Blt_un_s => IlOperandKind.Byte,
        >= ILOpCode.Ldarg and <= ILOpCode.Stloc => IlOperandKind.TwoBytes,
        ILOpCode.Ldc_i4 or ILOpCode.Ldc_r4 or ILOpCode.Leave => IlOperandKind.FourBytes,
        >= ILOpCode.Br and <= ILOpCode.Blt_un => IlOperandKind.FourBytes,
        ILOpCode.Ldc_i8 or ILOpCode.Ldc_r8 => IlOperandKind.EightBytes,
        ILOpCode.Switch => IlOperandKind.Switch,
        ILOpCode.Ldstr => IlOperandKind.UserString,
        ILOpCode.Jmp or ILOpCode.Call or ILOpCode.Calli or ILOpCode.Callvirt or ILOpCode.Newobj => IlOperandKind.Token,
        ILOpCode.Ldftn or ILOpCode.Ldvirtftn or ILOpCode.Ldtoken => IlOperandKind.Token,
        ILOpCode.Cpobj or ILOpCode.Ldobj or ILOpCode.Stobj or ILOpCode.Initobj or ILOpCode.Sizeof => IlOperandKind.Token,
        ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Constrained => IlOperandKind.Token,
        ILOpCode.Box or ILOpCode.Unbox or ILOpCode.Unbox_any => IlOperandKind.Token,
        >= ILOpCode.Ldfld and <= ILOpCode.Stsfld => IlOperandKind.Token,
        ILOpCode.Newarr or ILOpCode.Ldelema or ILOpCode.Ldelem or ILOpCode.Stelem => IlOperandKind.Token,
        ILOpCode.Refanyval or ILOpCode.Mkrefany => IlOperandKind.Token,
        _ => IlOperandKind.None,
    };

    /// <summary>The prefix <c>no.</c> (ECMA-335 III.2.2), which <see cref="ILOpCode"/> does not name.</summary>
    private const ILOpCode NoCheck = (ILOpCode)0xFE19;
}
