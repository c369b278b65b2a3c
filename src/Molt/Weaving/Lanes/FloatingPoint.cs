using System.Reflection.Metadata;
using Molt.Images;

namespace Molt.Weaving.Lanes;

/// <summary>Tells divisions of floating-point numbers, which never throw, from those of integers: the instruction is the same.</summary>
internal sealed class FloatingPoint(MetadataReader source)
{
    /// <summary>Whether what is on top of the stack before an instruction is known to be a floating-point number.</summary>
    /// <param name="code">The body.</param>
    /// <param name="method">Its method.</param>
    /// <param name="locals">Its locals.</param>
    /// <param name="index">The instruction's index.</param>
    public bool IsOnTop(IlCode code, MethodDefinition method, StandaloneSignatureHandle locals, int index)
    {
        // Both operands of arithmetic are of one kind, and so is the result.
        do index--;
        while (index >= 0 && IsArithmetic(code.Instructions[index].OpCode));
        return index >= 0 && Pushes(code, method, locals, code.Instructions[index]);
    }

    private static bool IsArithmetic(ILOpCode code) => code is ILOpCode.Add or ILOpCode.Sub or ILOpCode.Mul or ILOpCode.Div or ILOpCode.Neg;

    private bool Pushes(IlCode code, MethodDefinition method, StandaloneSignatureHandle locals, IlInstruction instruction)
    {
        if (code.IsLocal(instruction, out var form, out var local)) return form == ILOpCode.Ldloc && IsNumber(Local(locals, local));
        if (code.IsArgument(instruction, out form, out var argument)) return form == ILOpCode.Ldarg && IsArgument(method, argument);
        return instruction.OpCode switch
        {
            ILOpCode.Ldc_r4 or ILOpCode.Ldc_r8 or ILOpCode.Conv_r4 or ILOpCode.Conv_r8 or ILOpCode.Conv_r_un => true,
            ILOpCode.Ldind_r4 or ILOpCode.Ldind_r8 or ILOpCode.Ldelem_r4 or ILOpCode.Ldelem_r8 => true,
            ILOpCode.Ldfld or ILOpCode.Ldsfld => IsField(code.Named(instruction)),
            ILOpCode.Call or ILOpCode.Callvirt => IsResult(code.Named(instruction)),
            _ => false,
        };
    }

    private BlobReader Local(StandaloneSignatureHandle locals, int index)
    {
        var reader = source.GetBlobReader(source.GetStandaloneSignature(locals).Signature);
        reader.ReadSignatureHeader();
        reader.ReadCompressedInteger();
        return Skip(reader, index);
    }

    private bool IsArgument(MethodDefinition method, int index)
    {
        var reader = source.GetBlobReader(method.Signature);
        var isInstance = reader.ReadSignatureHeader().IsInstance;
        reader.ReadCompressedInteger();
        return (!isInstance || index > 0) && IsNumber(Skip(reader, isInstance ? index : index + 1));
    }

    private bool IsField(EntityHandle field)
    {
        var reader = source.GetBlobReader(field.Kind == HandleKind.FieldDefinition
            ? source.GetFieldDefinition((FieldDefinitionHandle)field).Signature
            : source.GetMemberReference((MemberReferenceHandle)field).Signature);
        reader.ReadSignatureHeader();
        return IsNumber(reader);
    }

    private bool IsResult(EntityHandle method)
    {
        var signature = method.Kind switch
        {
            HandleKind.MethodDefinition => source.GetMethodDefinition((MethodDefinitionHandle)method).Signature,
            HandleKind.MemberReference => source.GetMemberReference((MemberReferenceHandle)method).Signature,
            _ => default,
        };
        if (signature.IsNil) return false;
        var reader = source.GetBlobReader(signature);
        if (reader.ReadSignatureHeader().IsGeneric) return false;
        reader.ReadCompressedInteger();
        return IsNumber(reader);
    }

    private static BlobReader Skip(BlobReader types, int count)
    {
        for (; count > 0; count--) SignatureRewriter.RewriteType(ref types, new BlobBuilder(), handle => handle);
        return types;
    }

    private static bool IsNumber(BlobReader type) => (SignatureTypeCode)type.ReadByte() is SignatureTypeCode.Single or SignatureTypeCode.Double;
}
