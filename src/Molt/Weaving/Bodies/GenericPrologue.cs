using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Weaving.Planning;

namespace Molt.Weaving.Bodies;

/// <summary>
/// The code in front of a generic method's own, or of a method of a generic type: when the slot holds something, it is linked for the
/// type arguments and called. The read is volatile, so that the JIT does not move it out of loops.
/// <code>
///     volatile. ldsfld slot
///     dup
///     brtrue   patched
///     br       original
/// patched:
///     call     GenericSlot.Link
///     ldarg 0..n; callvirt Invoke; ret
/// original:
///     pop
/// </code>
/// </summary>
internal sealed class GenericPrologue
{
    private const int LongestShortBranch = sbyte.MaxValue;
    private const int ShortBranchSize = 2;
    private const int LongBranchSize = 5;
    private readonly BlobBuilder call = new();
    private readonly BlobBuilder code = new();

    /// <summary>The stack that the code needs, whatever the body behind it does.</summary>
    public static int MaxStack(WovenMethod method) => Math.Max(2, 1 + method.ArgumentCount);

    /// <summary>The encoded prologue; it is valid until the next one is encoded.</summary>
    public BlobBuilder Encode(WovenMethod method)
    {
        EncodeCall(method);
        code.Clear();
        var instructions = new InstructionEncoder(code);
        instructions.OpCode(ILOpCode.Volatile);
        instructions.OpCode(ILOpCode.Ldsfld);
        instructions.Token(method.Slot);
        instructions.OpCode(ILOpCode.Dup);
        BranchOverCall(instructions);
        call.WriteContentTo(code);
        instructions.OpCode(ILOpCode.Pop);
        return code;
    }

    private void EncodeCall(WovenMethod method)
    {
        call.Clear();
        var instructions = new InstructionEncoder(call);
        instructions.Call(method.Link);
        LoadArguments(instructions, method);
        instructions.OpCode(ILOpCode.Callvirt);
        instructions.Token(method.Invoke);
        if (method.Copy is { Passing: ReceiverPassing.CopyOut } copy) StoreCopy(instructions, copy);
        instructions.OpCode(ILOpCode.Ret);
    }

    private static void LoadArguments(InstructionEncoder instructions, WovenMethod method)
    {
        if (method.Copy is { } copy) LoadCopy(instructions, copy);
        for (var index = method.Copy is null ? 0 : 1; index < method.ArgumentCount; index++) instructions.LoadArgument(index);
    }

    private static void LoadCopy(InstructionEncoder instructions, ReceiverCopy copy)
    {
        if (copy.Passing == ReceiverPassing.CopyIn)
        {
            instructions.LoadArgument(0);
            instructions.OpCode(ILOpCode.Ldobj);
            instructions.Token(copy.Type);
            instructions.StoreLocal(copy.Locals.Index);
        }

        instructions.LoadLocalAddress(copy.Locals.Index);
    }

    private static void StoreCopy(InstructionEncoder instructions, ReceiverCopy copy)
    {
        instructions.LoadArgument(0);
        instructions.LoadLocal(copy.Locals.Index);
        instructions.OpCode(ILOpCode.Stobj);
        instructions.Token(copy.Type);
    }

    private void BranchOverCall(InstructionEncoder instructions)
    {
        var isShort = call.Count <= LongestShortBranch;
        instructions.OpCode(ILOpCode.Brtrue_s);
        code.WriteByte((byte)(isShort ? ShortBranchSize : LongBranchSize));
        instructions.OpCode(isShort ? ILOpCode.Br_s : ILOpCode.Br);
        if (isShort) code.WriteByte((byte)call.Count);
        else code.WriteInt32(call.Count);
    }
}
