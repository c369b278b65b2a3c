using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Linking.Signatures;

namespace Molt.Linking.Fields;

/// <summary>
/// Which code an initializer can come to. Most make a number, a text or an empty list; what they have to be given to see the code of their own edit would be for nothing.
/// </summary>
internal static class InitializerReach
{
    /// <summary>False only where nothing of the scripts can run: nothing is called but the framework, and that with numbers and texts.</summary>
    public static bool MayRunScripts(DeltaReader delta, InitializerSlice slice)
    {
        var code = delta.Instructions(slice.Constructor);
        foreach (var instruction in IlReader.Read(code))
        {
            if (slice.Range.Contains(instruction.Offset) && MayRunScripts(delta, code, instruction)) return true;
        }
        return false;
    }

    private static bool MayRunScripts(DeltaReader delta, byte[] code, IlInstruction instruction) => instruction.OpCode switch
    {
        ILOpCode.Callvirt or ILOpCode.Calli or ILOpCode.Ldftn or ILOpCode.Ldvirtftn => true,
        // A type may not be initialized yet.
        ILOpCode.Ldsfld or ILOpCode.Ldsflda => delta.FieldOf(Operand(code, instruction)).Parent.Definition is not { IsScript: false },
        ILOpCode.Call or ILOpCode.Newobj => Operand(code, instruction) is not { Kind: not HandleKind.MethodSpecification } method || !IsPlain(delta.MethodOf(method)),
        _ => false,
    };

    private static EntityHandle Operand(byte[] code, IlInstruction instruction) =>
        MetadataTokens.EntityHandle(BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(instruction.OperandOffset)));

    private static bool IsPlain(MethodReference method) => method.Parent.Definition is { IsScript: false, Assembly: { } assembly }
        && (assembly.StartsWith("System.", StringComparison.Ordinal) || assembly is "System" or "mscorlib" or "netstandard")
        && method.Signature.ParameterTypes.All(type => type is PrimitiveSignature { Code: not PrimitiveTypeCode.Object });
}
