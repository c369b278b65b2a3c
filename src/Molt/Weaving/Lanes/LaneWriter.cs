using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;

namespace Molt.Weaving.Lanes;

/// <summary>
/// Writes a body with two lanes:
/// <code>
///     volatile. ldsfld number; brtrue slow
///     the fast lane; at the turns of loops that ask:
///         volatile. ldsfld number; brtrue exit
/// exit:
///     the slow lane's locals = the fast lane's; br to the same place in the slow lane
/// slow:
///     the slow lane
/// </code>
/// All branches between the lanes lead forward, which the JIT takes for the less likely way.
/// </summary>
internal sealed class LaneWriter
{
    private readonly LanePlan plan;
    private readonly LaneLocals locals;
    private readonly FieldDefinitionHandle number;
    private readonly LeafTwins twins;
    private readonly StandInWriter standIns;
    private readonly CountedBody? counted;
    private readonly BlobBuilder bytes = new();
    private readonly InstructionEncoder instructions;
    private readonly List<(int Position, Func<int> Target)> branches = [];
    private readonly Dictionary<int, int> exits = [];
    private readonly Dictionary<int, int> behind = [];
    private readonly int[] fast;
    private readonly int[] slow;
    private int end;

    private LaneWriter(LanePlan plan, LaneLocals locals, FieldDefinitionHandle number, (LeafTwins Twins, StandInTokens Tokens) called, CountedBody? counted)
    {
        (this.plan, this.locals, this.number, twins, this.counted) = (plan, locals, number, called.Twins, counted);
        instructions = new InstructionEncoder(bytes);
        standIns = new StandInWriter(instructions, plan, called.Tokens);
        (fast, slow) = (new int[plan.Code.Bytes.Length + 1], new int[plan.Code.Bytes.Length + 1]);
    }

    /// <param name="plan">What to write.</param>
    /// <param name="locals">Its locals.</param>
    /// <param name="number">The field that is not 0 when the fast lane is closed.</param>
    /// <param name="called">What the fast lane calls in place of leaves and of constructors.</param>
    /// <param name="counted">How the body ends, if code comes around it: then it has one end, behind everything.</param>
    public static LaneCode Write(LanePlan plan, LaneLocals locals, FieldDefinitionHandle number, (LeafTwins Twins, StandInTokens Tokens) called, CountedBody? counted)
    {
        var writer = new LaneWriter(plan, locals, number, called, counted);
        writer.Write();
        return new LaneCode(writer.Complete(), writer.fast, writer.slow, locals.Signature) { Behind = writer.behind };
    }

    private bool HasOneEnd => counted is { End.Returns: true };

    private void Write()
    {
        var entry = 0;
        Ask(() => entry);
        foreach (var instruction in plan.Code.Instructions) WriteFast(instruction);
        fast[^1] = bytes.Count;
        foreach (var exit in plan.Exits.Values) exits[exit.Question.At] = WriteExit(exit);
        entry = bytes.Count;
        CopyArguments();
        foreach (var instruction in plan.Code.Instructions) WriteSlow(instruction);
        slow[^1] = bytes.Count;
    }

    private void Ask(Func<int> exit)
    {
        instructions.OpCode(ILOpCode.Volatile);
        instructions.OpCode(ILOpCode.Ldsfld);
        instructions.Token(number);
        Branch(ILOpCode.Brtrue, exit);
    }

    private void WriteFast(IlInstruction instruction)
    {
        Mark(fast, instruction);
        if (plan.Exits.ContainsKey(instruction.Offset))
        {
            Ask(() => exits[instruction.Offset]);
            behind[instruction.Offset] = bytes.Count;
        }
        if (HasOneEnd && IsLoadOfResult(instruction)) return;
        if (HasOneEnd && instruction.OpCode == ILOpCode.Ret) Branch(ILOpCode.Br, () => end);
        else if (plan.Fast.TryGetValue(instruction.Offset, out var leaf) && twins.For(instruction.OpCode, leaf, plan.Objects.Passed(instruction.Offset)) is { IsNil: false } twin)
            instructions.Call(twin);
        else if (!standIns.Write(instruction)) Copy(instruction, fast);
    }

    private int WriteExit(LaneExit exit)
    {
        var position = bytes.Count;
        foreach (var local in exit.Locals)
        {
            if (plan.Objects.In(local) is { } made) standIns.WriteObject(made, locals.First + local);
            else
            {
                instructions.LoadLocal(local);
                instructions.StoreLocal(locals.First + local);
            }
        }
        CopyArguments();
        Branch(ILOpCode.Br, () => slow[exit.Question.At]);
        return position;
    }

    private void CopyArguments()
    {
        foreach (var (argument, local) in locals.Arguments)
        {
            instructions.LoadArgument(argument);
            instructions.StoreLocal(local);
        }
    }

    private void WriteSlow(IlInstruction instruction)
    {
        Mark(slow, instruction);
        if (plan.Code.IsLocal(instruction, out var form, out var index)) WriteLocal(form, locals.First + index);
        else if (plan.Code.IsArgument(instruction, out form, out index) && locals.Arguments.TryGetValue(index, out var local)) WriteLocal(OfLocal(form), local);
        else if (HasOneEnd && instruction.OpCode == ILOpCode.Ret) WriteEnd();
        else Copy(instruction, slow);
        if (HasOneEnd && IsLoadOfResult(instruction)) instructions.StoreLocal(ResultLocal);
    }

    // A result is in the fast lane's local then, from where the code around the body loads it.
    private void WriteEnd()
    {
        end = bytes.Count;
        instructions.OpCode(ILOpCode.Nop);
    }

    private bool IsLoadOfResult(IlInstruction instruction) => counted!.End.Load.Size > 0 && instruction.Offset == counted.End.Load.Offset;

    private int ResultLocal => plan.Code.Local(counted!.End.Load, ILOpCode.Ldloc);

    private void Copy(IlInstruction instruction, int[] lane)
    {
        if (instruction.OpCode == ILOpCode.Switch) CopySwitch(instruction, lane);
        else if (instruction.OpCode.IsBranch()) CopyBranch(instruction, lane);
        else bytes.WriteBytes(plan.Code.Bytes, instruction.Offset, instruction.Size);
    }

    private void CopyBranch(IlInstruction instruction, int[] lane)
    {
        var code = instruction.OpCode;
        var target = plan.Code.Targets(instruction)[0];
        Branch(code.GetBranchOperandSize() == 1 ? code.GetLongBranch() : code, () => Place(instruction, target, lane));
    }

    private void CopySwitch(IlInstruction instruction, int[] lane)
    {
        var targets = plan.Code.Targets(instruction);
        instructions.OpCode(ILOpCode.Switch);
        bytes.WriteInt32(targets.Length);
        var from = bytes.Count + 4 * targets.Length;
        foreach (var target in targets)
        {
            branches.Add((bytes.Count, () => Place(instruction, target, lane) - from));
            bytes.WriteInt32(0);
        }
    }

    private int Place(IlInstruction instruction, int target, int[] lane) =>
        lane == fast && plan.Exits.TryGetValue(target, out var exit) && !exit.Question.IsAskedFrom(instruction.Offset) ? behind[target] : lane[target];

    private void Branch(ILOpCode longForm, Func<int> target)
    {
        instructions.OpCode(longForm);
        var from = bytes.Count + 4;
        branches.Add((bytes.Count, () => target() - from));
        bytes.WriteInt32(0);
    }

    private void WriteLocal(ILOpCode longForm, int index)
    {
        if (longForm == ILOpCode.Ldloca) instructions.LoadLocalAddress(index);
        else if (longForm == ILOpCode.Ldloc) instructions.LoadLocal(index);
        else instructions.StoreLocal(index);
    }

    private static ILOpCode OfLocal(ILOpCode argument) => argument switch
    {
        ILOpCode.Ldarg => ILOpCode.Ldloc,
        ILOpCode.Ldarga => ILOpCode.Ldloca,
        _ => ILOpCode.Stloc,
    };

    private void Mark(int[] lane, IlInstruction instruction) => lane.AsSpan(instruction.Offset, instruction.Size).Fill(bytes.Count);

    private byte[] Complete()
    {
        var complete = bytes.ToArray();
        foreach (var (position, target) in branches) BitConverter.TryWriteBytes(complete.AsSpan(position), target());
        return complete;
    }
}
