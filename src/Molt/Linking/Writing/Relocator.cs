using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using Molt.Images;
using Molt.Linking.Planning;

namespace Molt.Linking.Writing;

/// <summary>
/// Copies a body of a delta into another image: arguments move up, branches take their long form (a copy may be longer than
/// its original), operands are linked. What the code does is not understood and not changed.
/// </summary>
internal sealed class Relocator(OperandLinker operands, CodeBuilder builder, int argumentShift)
{
    // Room for what the linker puts in place of one instruction; see OperandLinker.
    private const int ExtraStack = 4;

    private byte[] code = [];

    /// <summary>Whether a return follows what is copied.</summary>
    public bool Returns { get; init; }

    /// <param name="body">The body, whose locals the builder has already.</param>
    /// <param name="kept">The parts of it to copy; null for all. Each begins and ends with an empty stack, and no branch leaves it.</param>
    public RelocatedBody Relocate(MethodBodyBlock body, ImmutableArray<CodeRange>? kept)
    {
        code = body.GetILBytes() ?? [];
        var offsets = new int[code.Length + 1];
        var instructions = new List<IlInstruction>();
        foreach (var instruction in IlReader.Read(code)) instructions.Add(instruction);
        for (var index = 0; index < instructions.Count; index++)
        {
            var instruction = instructions[index];
            offsets.AsSpan(instruction.Offset, instruction.Size).Fill(builder.Offset);
            if (RelocatedBody.IsKept(kept, instruction.Offset)) Copy(instruction, index + 1 < instructions.Count ? instructions[index + 1] : null);
        }
        offsets[code.Length] = builder.Offset;
        if (Returns) builder.Op(ILOpCode.Ret);
        var regions = body.ExceptionRegions.Where(region => RelocatedBody.IsKept(kept, region.TryOffset)).Select(region => Move(region, offsets)).ToImmutableArray();
        return new(builder.Complete(offsets), body.MaxStack + ExtraStack, body.LocalVariablesInitialized, builder.Locals.ToImmutable(), regions, [.. offsets]) { Kept = kept };
    }

    private void Copy(IlInstruction instruction, IlInstruction? next)
    {
        if (IsArgument(instruction, out var longForm, out var index)) builder.Argument(longForm, index + argumentShift);
        else if (instruction.OpCode == ILOpCode.Switch) builder.Switch(SwitchTargets(instruction));
        else if (instruction.OpCode.IsBranch()) CopyBranch(instruction);
        else if (instruction.HasUserString) builder.Op(ILOpCode.Ldstr, operands.UserString(Operand(instruction)));
        else if (instruction.HasToken) operands.Copy(builder, new(instruction.OpCode, Operand(instruction)), NextToken(next));
        else if (!operands.Drops(instruction.OpCode, NextToken(next))) builder.Raw(code.AsSpan(instruction.Offset, instruction.Size));
    }

    private TokenInstruction? NextToken(IlInstruction? next) =>
        next is { HasToken: true } instruction ? new(instruction.OpCode, Operand(instruction)) : null;

    private int Operand(IlInstruction instruction) =>
        BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(instruction.OperandOffset));

    private bool IsArgument(IlInstruction instruction, out ILOpCode longForm, out int index)
    {
        (longForm, index) = instruction.OpCode switch
        {
            >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3 => (ILOpCode.Ldarg, instruction.OpCode - ILOpCode.Ldarg_0),
            ILOpCode.Ldarg_s => (ILOpCode.Ldarg, code[instruction.OperandOffset]),
            ILOpCode.Ldarga_s => (ILOpCode.Ldarga, code[instruction.OperandOffset]),
            ILOpCode.Starg_s => (ILOpCode.Starg, code[instruction.OperandOffset]),
            ILOpCode.Ldarg or ILOpCode.Ldarga or ILOpCode.Starg =>
                (instruction.OpCode, BinaryPrimitives.ReadUInt16LittleEndian(code.AsSpan(instruction.OperandOffset))),
            _ => (ILOpCode.Nop, -1),
        };
        return index >= 0;
    }

    private void CopyBranch(IlInstruction instruction)
    {
        var isShort = instruction.OpCode.GetBranchOperandSize() == 1;
        var distance = isShort ? (sbyte)code[instruction.OperandOffset] : Operand(instruction);
        var longForm = isShort ? instruction.OpCode.GetLongBranch() : instruction.OpCode;
        builder.Branch(longForm, instruction.Offset + instruction.Size + distance);
    }

    private int[] SwitchTargets(IlInstruction instruction)
    {
        var targets = new int[Operand(instruction)];
        for (var index = 0; index < targets.Length; index++)
        {
            var distance = BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(instruction.OperandOffset + 4 + 4 * index));
            targets[index] = instruction.Offset + instruction.Size + distance;
        }
        return targets;
    }

    private RelocatedRegion Move(ExceptionRegion region, int[] offsets)
    {
        var (tryStart, handlerStart) = (offsets[region.TryOffset], offsets[region.HandlerOffset]);
        return new(
            region.Kind,
            tryStart, offsets[region.TryOffset + region.TryLength] - tryStart,
            handlerStart, offsets[region.HandlerOffset + region.HandlerLength] - handlerStart,
            region.Kind == ExceptionRegionKind.Filter ? offsets[region.FilterOffset] : 0,
            region.Kind == ExceptionRegionKind.Catch ? operands.Type(region.CatchType) : default);
    }
}
