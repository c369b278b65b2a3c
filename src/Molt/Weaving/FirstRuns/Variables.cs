using System.Buffers.Binary;
using System.Reflection.Metadata;
using Molt.Images;

namespace Molt.Weaving.FirstRuns;

/// <summary>Reads which argument or local an instruction is about, in whatever form; -1 if it is about none.</summary>
internal static class Variables
{
    public static int Loaded(ReadOnlySpan<byte> il, IlInstruction instruction) => instruction.OpCode switch
    {
        >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3 => instruction.OpCode - ILOpCode.Ldloc_0,
        ILOpCode.Ldloc_s or ILOpCode.Ldloc => Operand(il, instruction),
        _ => -1,
    };

    public static int Stored(ReadOnlySpan<byte> il, IlInstruction instruction) => instruction.OpCode switch
    {
        >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3 => instruction.OpCode - ILOpCode.Stloc_0,
        ILOpCode.Stloc_s or ILOpCode.Stloc => Operand(il, instruction),
        _ => -1,
    };

    public static int Addressed(ReadOnlySpan<byte> il, IlInstruction instruction) =>
        instruction.OpCode is ILOpCode.Ldloca_s or ILOpCode.Ldloca ? Operand(il, instruction) : -1;

    public static int Local(ReadOnlySpan<byte> il, IlInstruction instruction) =>
        Math.Max(Math.Max(Loaded(il, instruction), Stored(il, instruction)), Addressed(il, instruction));

    public static int LoadedArgument(ReadOnlySpan<byte> il, IlInstruction instruction) => instruction.OpCode switch
    {
        >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3 => instruction.OpCode - ILOpCode.Ldarg_0,
        ILOpCode.Ldarg_s or ILOpCode.Ldarg => Operand(il, instruction),
        _ => -1,
    };

    private static int Operand(ReadOnlySpan<byte> il, IlInstruction instruction)
    {
        var operand = il[instruction.OperandOffset..];
        return IlOperands.KindOf(instruction.OpCode) == IlOperandKind.Byte ? operand[0] : BinaryPrimitives.ReadUInt16LittleEndian(operand);
    }
}
