using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Linking.Signatures;

namespace Molt.Linking.Closures;

/// <summary>
/// For a lambda or local function without a successor the compiler's emitter writes a body that throws a
/// <c>HotReloadException</c>. Molt's contract is that holders go on in the old body, so such a body is not published.
/// </summary>
internal static class DesertedBody
{
    public static bool Is(DeltaReader delta, MethodDefinitionHandle handle, MethodReference name)
    {
        if (!GeneratedNames.IsFunction(name.Name)) return false;
        var code = delta.Instructions(handle);
        foreach (var instruction in IlReader.Read(code))
        {
            if (instruction.OpCode == ILOpCode.Newobj) return IsThrown(delta, code, instruction);
            if (instruction.OpCode is ILOpCode.Ret or ILOpCode.Call or ILOpCode.Callvirt) return false;
        }
        return false;
    }

    /// <summary>
    /// Whether a state machine's code throws for states that it does not know. The emitter writes that when the one before knew states that have no
    /// successor.
    /// </summary>
    public static bool LosesStates(DeltaReader delta, MethodDefinitionHandle handle)
    {
        var code = delta.Instructions(handle);
        foreach (var instruction in IlReader.Read(code))
        {
            if (instruction.OpCode == ILOpCode.Newobj && IsThrown(delta, code, instruction)) return true;
        }
        return false;
    }

    private static bool IsThrown(DeltaReader delta, byte[] code, IlInstruction instruction)
    {
        var token = BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(instruction.OperandOffset));
        return delta.MethodOf(MetadataTokens.EntityHandle(token)).Parent.Definition is { Name: "HotReloadException" };
    }
}
