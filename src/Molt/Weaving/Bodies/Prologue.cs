using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Weaving.Planning;

namespace Molt.Weaving.Bodies;

/// <summary>
/// The code in front of a method's own: when the slot holds something, that is called and the method is done. The slot is read
/// once, because an edit that is undone empties it at any moment; the read is volatile, so that the JIT does not
/// move it out of loops.
/// <code>
///     volatile. ldsfld slot
///     dup
///     brtrue   patched
///     br       original
/// patched:
///     [call    GenericSlot.Link]
///     ldarg 0..n; callvirt Invoke; ret
/// original:
///     pop
/// </code>
/// The JIT takes the way that a conditional branch falls through for the likely one, and puts it first: a plain brfalse over the call
/// cost 2.4 times the time in a loop over properties, this 1.6. The same with the call behind the body is as fast, but
/// then stack traces show patched methods with the last line of their old code, for lack of a way to say 'no line'.
/// </summary>
internal sealed class Prologue
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
        if (!method.Link.IsNil) instructions.Call(method.Link);
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
            instructions.StoreLocal(copy.Index);
        }

        instructions.LoadLocalAddress(copy.Index);
    }

    private static void StoreCopy(InstructionEncoder instructions, ReceiverCopy copy)
    {
        instructions.LoadArgument(0);
        instructions.LoadLocal(copy.Index);
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
