using System.Reflection.Metadata;
using Molt.Images;

namespace Molt.Weaving.Lanes;

/// <summary>What a call does to the stack.</summary>
/// <param name="Taken">The values that it takes, with the receiver.</param>
/// <param name="Leaves">Whether it leaves one.</param>
internal readonly record struct CallShape(int Taken, bool Leaves);

/// <summary>Reads from signatures what calls do to the stack.</summary>
internal sealed class CallShapes(MetadataReader source)
{
    /// <summary>The shape of a call of a method by its name; null for other instructions.</summary>
    public CallShape? Of(IlCode code, IlInstruction instruction)
    {
        if (instruction.OpCode is not (ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj)) return null;
        var reader = source.GetBlobReader(SignatureOf(code.Named(instruction)));
        var header = reader.ReadSignatureHeader();
        if (header.IsGeneric) reader.ReadCompressedInteger();
        var parameters = reader.ReadCompressedInteger();
        if (instruction.OpCode == ILOpCode.Newobj) return new(parameters, Leaves: true);
        return new(parameters + (header.IsInstance ? 1 : 0), !IsVoid(reader));
    }

    private BlobHandle SignatureOf(EntityHandle method) => method.Kind switch
    {
        HandleKind.MethodDefinition => source.GetMethodDefinition((MethodDefinitionHandle)method).Signature,
        HandleKind.MethodSpecification => SignatureOf(source.GetMethodSpecification((MethodSpecificationHandle)method).Method),
        _ => source.GetMemberReference((MemberReferenceHandle)method).Signature,
    };

    // Init-only setters have a modifier in front.
    private static bool IsVoid(BlobReader type)
    {
        var code = type.ReadSignatureTypeCode();
        while (code is SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier)
        {
            type.ReadCompressedInteger();
            code = type.ReadSignatureTypeCode();
        }
        return code == SignatureTypeCode.Void;
    }
}
