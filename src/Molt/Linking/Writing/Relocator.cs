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

    private IlCode code = new([]);

    /// <summary>Whether a return follows what is copied.</summary>
    public bool Returns { get; init; }

    /// <summary>The lock that is held while the code runs.</summary>
    public LockedSection? Lock { get; init; }

    /// <param name="body">The body, whose locals the builder has already.</param>
    /// <param name="kept">The parts of it to copy; null for all. Each begins and ends with an empty stack, and no branch leaves it.</param>
    public RelocatedBody Relocate(MethodBodyBlock body, ImmutableArray<CodeRange>? kept)
    {
        code = new IlCode(body.GetILBytes() ?? []);
        Lock?.Begin();
        var (offsets, instructions) = (new int[code.Bytes.Length + 1], code.Instructions);
        for (var index = 0; index < instructions.Count; index++)
        {
            var instruction = instructions[index];
            offsets.AsSpan(instruction.Offset, instruction.Size).Fill(builder.Offset);
            if (RelocatedBody.IsKept(kept, instruction.Offset)) Copy(instruction, index + 1 < instructions.Count ? instructions[index + 1] : null);
        }
        offsets[^1] = builder.Offset;
        if (Returns) builder.Op(ILOpCode.Ret);
        var regions = body.ExceptionRegions.Where(region => RelocatedBody.IsKept(kept, region.TryOffset)).Select(region => Move(region, offsets)).ToList();
        if (Lock?.End() is { } section) regions.Add(section);
        return new(builder.Complete(offsets), body.MaxStack + ExtraStack, body.LocalVariablesInitialized, builder.Locals.ToImmutable(), [.. regions], [.. offsets]) { Kept = kept };
    }

    private void Copy(IlInstruction instruction, IlInstruction? next)
    {
        if (instruction.OpCode == ILOpCode.Ret && Lock is not null) Lock.Return();
        else if (code.IsArgument(instruction, out var longForm, out var index)) CopyArgument(longForm, index);
        else if (instruction.OpCode == ILOpCode.Switch) builder.Switch(code.Targets(instruction));
        else if (instruction.OpCode.IsBranch()) CopyBranch(instruction);
        else if (instruction.HasUserString) builder.Op(ILOpCode.Ldstr, operands.UserString(code.Token(instruction)));
        else if (instruction.HasToken) operands.Copy(builder, new(instruction.OpCode, code.Token(instruction)), NextToken(next));
        else if (!operands.Drops(instruction.OpCode, NextToken(next))) builder.Raw(code.Bytes.AsSpan(instruction.Offset, instruction.Size));
    }

    private void CopyArgument(ILOpCode longForm, int index)
    {
        builder.Argument(longForm, index + argumentShift);
        if (index == 0) operands.FollowThis(builder);
    }

    private TokenInstruction? NextToken(IlInstruction? next) =>
        next is { HasToken: true } instruction ? new(instruction.OpCode, code.Token(instruction)) : null;

    private void CopyBranch(IlInstruction instruction)
    {
        var operation = instruction.OpCode;
        builder.Branch(operation.GetBranchOperandSize() == 1 ? operation.GetLongBranch() : operation, code.Targets(instruction)[0]);
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
