using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Weaving.Planning;

namespace Molt.Weaving.Bodies;

/// <summary>
/// The code of a detour: it calls what the slot holds, by reference to the receiver that it was given or that it makes. The slot is
/// filled before the version says so, and is never emptied.
/// </summary>
internal static class DetourBody
{
    /// <summary>Windows passes four arguments in registers; the delegate is one of them.</summary>
    private const int MostArgumentsOfJump = 3;

    public static BlobBuilder Encode(WovenMethod method)
    {
        var code = new BlobBuilder();
        var instructions = new InstructionEncoder(code);
        instructions.OpCode(ILOpCode.Ldsfld);
        instructions.Token(method.Slot);
        LoadArguments(instructions, method);
        if (EndsWithJump(method)) instructions.OpCode(ILOpCode.Tail);
        instructions.OpCode(ILOpCode.Callvirt);
        instructions.Token(method.Invoke);
        if (method.Detour!.Passing == ReceiverPassing.CopyOut) instructions.LoadLocal(0);
        instructions.OpCode(ILOpCode.Ret);
        return code;
    }

    // Optimized code ends with a jump by itself. Where that is switched off, stacks are still to read as the author wrote the program;
    // but a call with more arguments than registers on any platform would become a slow one.
    private static bool EndsWithJump(WovenMethod method) =>
        method.Detour!.Passing == ReceiverPassing.AsIs && method.ArgumentCount <= MostArgumentsOfJump;

    private static void LoadArguments(InstructionEncoder instructions, WovenMethod method)
    {
        var (first, count) = (0, method.ArgumentCount);
        if (method.Detour!.Passing == ReceiverPassing.CopyOut)
        {
            instructions.LoadLocalAddress(0);
            count--;
        }
        else if (method.Detour.Passing == ReceiverPassing.CopyIn)
        {
            instructions.LoadArgumentAddress(0);
            first = 1;
        }

        for (var index = first; index < count; index++) instructions.LoadArgument(index);
    }
}
