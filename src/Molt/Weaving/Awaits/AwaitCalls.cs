using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Model;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Awaits;

/// <summary>
/// Has the new bodies of asynchronous methods suspend by the methods that were woven for their state machines, <see cref="AwaitMethods"/>: in the row of each instantiation of a
/// builder's method that is over such a class is one of the woven method. The two take the same from the stack, so code stays as it is.
/// </summary>
/// <param name="heaps">What is being woven.</param>
/// <param name="loaded">Finds a loaded type of the scripts by its assembly and its full name.</param>
internal sealed class AwaitCalls(HeapCopy heaps, Func<string, string, Type?> loaded)
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public;

    private readonly MetadataReader source = heaps.Source;
    private readonly MetadataBuilder target = heaps.Target;

    /// <summary>Whether any call was redirected.</summary>
    public bool Any { get; private set; }

    /// <summary>Copies the instantiations of methods.</summary>
    public void Copy()
    {
        for (var row = 1; row <= source.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            var specification = source.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row));
            if (!Redirect(specification)) target.AddMethodSpecification(specification.Method, heaps.Copy(specification.Signature));
        }
    }

    private bool Redirect(MethodSpecification specification)
    {
        if (specification.Method.Kind != HandleKind.MemberReference) return false;
        var method = source.GetMemberReference((MemberReferenceHandle)specification.Method);
        var name = source.GetString(method.Name);
        if (name is not (BuilderMethods.OnCompleted or BuilderMethods.UnsafeOnCompleted) || !IsOfFramework(method.Parent)) return false;
        var signature = source.GetBlobBytes(specification.Signature);
        if (MachineIn(specification.Signature, out var awaiterEnd) is not { IsNil: false } machine || WovenFor(machine, name) is not { } woven) return false;
        var row = target.AddMemberReference(woven.Holder, target.GetOrAddString(woven.Name), AwaitSignature.Of(target, BuilderOf(method.Parent), machine));
        var arguments = new BlobBuilder();
        arguments.WriteByte((byte)SignatureKind.MethodSpecification);
        arguments.WriteCompressedInteger(1);
        arguments.WriteBytes(signature[2..awaiterEnd]);
        target.AddMethodSpecification(row, target.GetOrAddBlob(arguments));
        return Any = true;
    }

    private bool IsOfFramework(EntityHandle parent)
    {
        if (parent.Kind == HandleKind.TypeSpecification)
        {
            var reader = source.GetBlobReader(source.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
            if (reader.ReadByte() != (byte)SignatureTypeCode.GenericTypeInstance) return false;
            reader.ReadByte();
            parent = reader.ReadTypeHandle();
        }
        return parent.Kind == HandleKind.TypeReference
            && source.StringComparer.Equals(source.GetTypeReference((TypeReferenceHandle)parent).Namespace, BuilderMethods.Namespace);
    }

    /// <summary>The class that is the second type argument; nil if that is no class of another image.</summary>
    private TypeReferenceHandle MachineIn(BlobHandle arguments, out int awaiterEnd)
    {
        var reader = source.GetBlobReader(arguments);
        reader.ReadSignatureHeader();
        awaiterEnd = 0;
        if (reader.ReadCompressedInteger() != 2) return default;
        SignatureRewriter.RewriteType(ref reader, new BlobBuilder(), type => type);
        awaiterEnd = reader.Offset;
        if (reader.ReadByte() != (byte)SignatureTypeKind.Class) return default;
        return reader.ReadTypeHandle() is { Kind: HandleKind.TypeReference } type ? (TypeReferenceHandle)type : default;
    }

    private (TypeReferenceHandle Holder, string Name)? WovenFor(TypeReferenceHandle machine, string method)
    {
        var (outermost, type) = (machine, ReferenceNames.Of(source, machine));
        while (source.GetTypeReference(outermost).ResolutionScope is { Kind: HandleKind.TypeReference } outer) outermost = (TypeReferenceHandle)outer;
        var scope = source.GetTypeReference(outermost).ResolutionScope;
        if (scope.Kind != HandleKind.AssemblyReference) return null;
        var assembly = source.GetString(source.GetAssemblyReference((AssemblyReferenceHandle)scope).Name);
        var name = SlotNames.AwaitOf(type[(assembly.Length + 2)..], method);
        if (loaded(assembly, SlotNames.Awaits)?.GetMethod(name, Static) is null) return null;
        return (target.AddTypeReference(scope, default, target.GetOrAddString(SlotNames.Awaits)), name);
    }

    /// <summary>The builder's type, encoded.</summary>
    private byte[] BuilderOf(EntityHandle parent)
    {
        if (parent.Kind == HandleKind.TypeSpecification) return source.GetBlobBytes(source.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
        var blob = new BlobBuilder();
        new SignatureTypeEncoder(blob).Type(parent, isValueType: true);
        return blob.ToArray();
    }
}
