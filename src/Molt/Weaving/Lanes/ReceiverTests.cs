using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;

namespace Molt.Weaving.Lanes;

/// <summary>The test for a missing receiver that an instance method has by its call, and a static one in its code.</summary>
internal static class ReceiverTests
{
    private const byte SizeOfThrow = 2;

    /// <summary>Whether code uses its receiver before it does anything else: then that is the test.</summary>
    public static bool BeginWithUse(IlCode code)
    {
        ILOpCode[] first = [.. code.Instructions.Select(instruction => instruction.OpCode).Where(operation => operation != ILOpCode.Nop).Take(3)];
        return first is [ILOpCode.Ldarg_0, ILOpCode.Ldfld or ILOpCode.Ldflda, ..] or [ILOpCode.Ldarg_0, ILOpCode.Ldarg_1, ILOpCode.Stfld];
    }

    /// <summary>Throws if there is no receiver: to throw null is to throw a NullReferenceException (ECMA-335 III.4.31).</summary>
    public static void Write(BlobBuilder bytes)
    {
        var instructions = new InstructionEncoder(bytes);
        instructions.LoadArgument(0);
        instructions.OpCode(ILOpCode.Brtrue_s);
        bytes.WriteByte(SizeOfThrow);
        instructions.OpCode(ILOpCode.Ldnull);
        instructions.OpCode(ILOpCode.Throw);
    }
}
