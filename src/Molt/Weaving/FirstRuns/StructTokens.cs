using System.Reflection.Metadata;
using Molt.Images;
using Molt.Weaving.Planning;
using Molt.Weaving.Tables;

namespace Molt.Weaving.FirstRuns;

/// <summary>Makes of what names a state machine's class what names the struct in its place.</summary>
internal sealed class StructTokens(HeapCopy heaps, StateMachine machine, TypeDefinitionHandle type)
{
    private const int InstanceSize = 2;

    /// <summary>The struct, with the type arguments that the class has.</summary>
    public EntityHandle For(EntityHandle named) =>
        named.Kind != HandleKind.TypeSpecification ? type : heaps.Target.AddTypeSpecification(heaps.Target.GetOrAddBlob(Signature(named)));

    /// <summary>The same as a signature has it.</summary>
    public BlobBuilder Signature(EntityHandle named)
    {
        var (source, target) = (new BlobBuilder(), new BlobBuilder());
        if (named.Kind != HandleKind.TypeSpecification) ReceiverSignature.Write(source, SignatureTypeKind.Class, machine.Type, machine.Arity);
        else source.WriteBytes(heaps.Source.GetBlobBytes(heaps.Source.GetTypeSpecification((TypeSpecificationHandle)named).Signature));
        Rewrite(source.ToArray(), target);
        return target;
    }

    /// <summary>The builder's Start, for the struct.</summary>
    public EntityHandle Start(MethodSpecificationHandle call)
    {
        var specification = heaps.Source.GetMethodSpecification(call);
        var (argument, signature) = (heaps.Source.GetBlobBytes(specification.Signature)[InstanceSize..], new BlobBuilder());
        signature.WriteByte((byte)SignatureKind.MethodSpecification);
        signature.WriteCompressedInteger(1);
        Rewrite(argument, signature);
        return heaps.Target.AddMethodSpecification(specification.Method, heaps.Target.GetOrAddBlob(signature));
    }

    // What says that it is a class comes right before its row, which is nowhere else: a state machine is no argument of its own.
    private unsafe void Rewrite(byte[] signature, BlobBuilder target)
    {
        var isInstance = signature[0] == (byte)SignatureTypeCode.GenericTypeInstance;
        signature[isInstance ? 1 : 0] = (byte)SignatureTypeKind.ValueType;
        fixed (byte* pointer = signature)
            SignatureRewriter.RewriteTypeSpec(new BlobReader(pointer, signature.Length), target, named => named == machine.Type ? type : named);
    }
}
