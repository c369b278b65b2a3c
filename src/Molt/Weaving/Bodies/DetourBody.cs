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
    public static BlobBuilder Encode(WovenMethod method)
    {
        var code = new BlobBuilder();
        var instructions = new InstructionEncoder(code);
        instructions.OpCode(ILOpCode.Ldsfld);
        instructions.Token(method.Slot);
        LoadArguments(instructions, method);
        instructions.OpCode(ILOpCode.Callvirt);
        instructions.Token(method.Invoke);
        if (method.Detour!.Passing == ReceiverPassing.CopyOut) instructions.LoadLocal(0);
        instructions.OpCode(ILOpCode.Ret);
        return code;
    }

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
