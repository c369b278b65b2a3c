using System.Reflection.Metadata;
using Molt.Images;

namespace Molt.Weaving.Planning;

/// <summary>How a struct's method hands its receiver on to a patched body.</summary>
internal enum ReceiverPassing
{
    /// <summary>By the reference that it has, or, for a class, as it is.</summary>
    AsIs,

    /// <summary>By reference to a copy: the method does not change it.</summary>
    CopyIn,

    /// <summary>By reference to a fresh value that is stored afterwards: the method is a constructor.</summary>
    CopyOut,
}

/// <summary>
/// Decides how small methods of structs pass on their receiver. Where such a method is inlined, handing out the receiver's address,
/// be it on a path that is never taken, keeps the caller's struct out of registers: arithmetic took four times as long.
/// A method that may change the receiver gets no copy, for it may reach the original by another way as well.
/// </summary>
internal sealed class StructReceivers
{
    /// <summary>The IL bytes, without the prologue, up to which the JIT may inline a method unasked.</summary>
    private const int LargestInlinee = 80;

    private readonly SourceImage image;
    private readonly MetadataReader source;
    private readonly MarkedMembers readOnly;
    private readonly MarkedMembers referring;

    public StructReceivers(SourceImage image)
    {
        (this.image, source) = (image, image.Metadata);
        readOnly = new MarkedMembers(source, "IsReadOnlyAttribute");
        referring = new MarkedMembers(source, "UnscopedRefAttribute");
    }

    public ReceiverPassing PassingOf(TypeDefinitionHandle type, MethodDefinitionHandle handle, MethodDefinition method)
    {
        var signature = source.GetBlobReader(method.Signature);
        if (!signature.ReadSignatureHeader().IsInstance || !SystemTypes.IsStruct(source, source.GetTypeDefinition(type)))
            return ReceiverPassing.AsIs;
        if (!IsSmall(method)) return ReceiverPassing.AsIs;
        if (source.StringComparer.Equals(method.Name, ".ctor")) return ReceiverPassing.CopyOut;
        return IsReadOnly(type, handle) && !MayReturnReference(handle, method) ? ReceiverPassing.CopyIn : ReceiverPassing.AsIs;
    }

    private bool IsReadOnly(TypeDefinitionHandle type, MethodDefinitionHandle method) => readOnly.Contains(type) || readOnly.Contains(method);

    private bool IsSmall(MethodDefinition method) =>
        image.File.GetMethodBody(method.RelativeVirtualAddress).GetILReader().Length <= LargestInlinee;

    // A reference into the copy would outlive it.
    private bool MayReturnReference(MethodDefinitionHandle handle, MethodDefinition method)
    {
        var signature = source.GetBlobReader(method.Signature);
        if (signature.ReadSignatureHeader().IsGeneric) signature.ReadCompressedInteger();
        signature.ReadCompressedInteger();
        var code = (SignatureTypeCode)signature.ReadByte();
        return referring.Contains(handle) || code is SignatureTypeCode.ByReference or SignatureTypeCode.Pointer
            or SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier;
    }
}
