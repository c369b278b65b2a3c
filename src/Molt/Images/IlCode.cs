using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Molt.Images;

/// <summary>A body's IL, instruction by instruction, with the ways between them.</summary>
internal sealed class IlCode
{
    private const int None = -1;
    private readonly List<IlInstruction> instructions = [];
    private readonly int[] indexes;

    public IlCode(byte[] bytes)
    {
        Bytes = bytes;
        indexes = new int[bytes.Length + 1];
        Array.Fill(indexes, None);
        foreach (var instruction in IlReader.Read(bytes))
        {
            indexes[instruction.Offset] = instructions.Count;
            instructions.Add(instruction);
        }
    }

    public byte[] Bytes { get; }

    public IReadOnlyList<IlInstruction> Instructions => instructions;

    public int IndexAt(int offset) => indexes[offset];

    /// <summary>The token that is the instruction's operand.</summary>
    public int Token(IlInstruction instruction) => BinaryPrimitives.ReadInt32LittleEndian(Bytes.AsSpan(instruction.OperandOffset));

    /// <summary>What the token names that is the instruction's operand.</summary>
    public EntityHandle Named(IlInstruction instruction) => MetadataTokens.EntityHandle(Token(instruction));

    /// <summary>Whether the next instruction may be the one behind it.</summary>
    public static bool FallsThrough(ILOpCode code) => code is not (ILOpCode.Br or ILOpCode.Br_s or ILOpCode.Leave or ILOpCode.Leave_s
        or ILOpCode.Ret or ILOpCode.Throw or ILOpCode.Rethrow or ILOpCode.Jmp or ILOpCode.Endfinally or ILOpCode.Endfilter);

    /// <summary>The offsets that an instruction may branch to.</summary>
    public int[] Targets(IlInstruction instruction)
    {
        var end = instruction.Offset + instruction.Size;
        if (instruction.OpCode == ILOpCode.Switch) return SwitchTargets(instruction, end);
        if (!instruction.OpCode.IsBranch()) return [];
        var operand = Bytes.AsSpan(instruction.OperandOffset);
        return [end + (instruction.OpCode.GetBranchOperandSize() == 1 ? (sbyte)operand[0] : BinaryPrimitives.ReadInt32LittleEndian(operand))];
    }

    /// <summary>The local that an instruction loads, stores or takes the address of, and the long form of the instruction.</summary>
    public bool IsLocal(IlInstruction instruction, out ILOpCode longForm, out int index)
    {
        (longForm, index) = instruction.OpCode switch
        {
            >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3 => (ILOpCode.Ldloc, instruction.OpCode - ILOpCode.Ldloc_0),
            >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3 => (ILOpCode.Stloc, instruction.OpCode - ILOpCode.Stloc_0),
            ILOpCode.Ldloc_s => (ILOpCode.Ldloc, Bytes[instruction.OperandOffset]),
            ILOpCode.Ldloca_s => (ILOpCode.Ldloca, Bytes[instruction.OperandOffset]),
            ILOpCode.Stloc_s => (ILOpCode.Stloc, Bytes[instruction.OperandOffset]),
            ILOpCode.Ldloc or ILOpCode.Ldloca or ILOpCode.Stloc => (instruction.OpCode, Index(instruction)),
            _ => (ILOpCode.Nop, None),
        };
        return index >= 0;
    }

    /// <summary>The local that an instruction is about, if it is of this kind, in whatever form; else -1.</summary>
    public int Local(IlInstruction instruction, ILOpCode longForm) => IsLocal(instruction, out var form, out var index) && form == longForm ? index : None;

    /// <summary>The argument that an instruction is about, if it is of this kind, in whatever form; else -1.</summary>
    public int Argument(IlInstruction instruction, ILOpCode longForm) =>
        IsArgument(instruction, out var form, out var index) && form == longForm ? index : None;

    /// <summary>The argument that an instruction loads, stores or takes the address of, and the long form of the instruction.</summary>
    public bool IsArgument(IlInstruction instruction, out ILOpCode longForm, out int index)
    {
        (longForm, index) = instruction.OpCode switch
        {
            >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3 => (ILOpCode.Ldarg, instruction.OpCode - ILOpCode.Ldarg_0),
            ILOpCode.Ldarg_s => (ILOpCode.Ldarg, Bytes[instruction.OperandOffset]),
            ILOpCode.Ldarga_s => (ILOpCode.Ldarga, Bytes[instruction.OperandOffset]),
            ILOpCode.Starg_s => (ILOpCode.Starg, Bytes[instruction.OperandOffset]),
            ILOpCode.Ldarg or ILOpCode.Ldarga or ILOpCode.Starg => (instruction.OpCode, Index(instruction)),
            _ => (ILOpCode.Nop, None),
        };
        return index >= 0;
    }

    private int Index(IlInstruction instruction) => BinaryPrimitives.ReadUInt16LittleEndian(Bytes.AsSpan(instruction.OperandOffset));

    private int[] SwitchTargets(IlInstruction instruction, int end)
    {
        var targets = new int[Token(instruction)];
        for (var index = 0; index < targets.Length; index++)
            targets[index] = end + BinaryPrimitives.ReadInt32LittleEndian(Bytes.AsSpan(instruction.OperandOffset + 4 * (index + 1)));
        return targets;
    }
}
