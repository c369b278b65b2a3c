using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Linking.Signatures;

namespace Molt.Linking.Writing;

/// <summary>
/// The tokens of an image of the scripts, for code of it that is copied elsewhere. A holder has the name of the type that it belongs to: it is told
/// from the type by its assembly, which stays with it.
/// </summary>
internal sealed class ImageTokens : ICodeTokens, ITypeNames
{
    private readonly ScriptImage image;
    private readonly Placements placements;
    private readonly SignatureDecoder<TypeSignature, object?> decoder;

    public ImageTokens(ScriptImage image, Placements placements)
    {
        (this.image, this.placements) = (image, placements);
        decoder = new(new SignatureProvider(this), image.Reader, null);
    }

    public ImmutableArray<TypeSignature> Locals(MethodBodyBlock body)
    {
        if (body.LocalSignature.IsNil) return [];
        var blob = image.Reader.GetBlobReader(image.Reader.GetStandaloneSignature(body.LocalSignature).Signature);
        return decoder.DecodeLocalSignature(ref blob);
    }

    public string UserText(int token) => image.Reader.GetUserString(MetadataTokens.UserStringHandle(token & 0xffffff));

    public TypeSignature TypeOf(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => new NamedSignature(Definition((TypeDefinitionHandle)handle), image.IsValueType((TypeDefinitionHandle)handle)),
        HandleKind.TypeReference => new NamedSignature(Reference((TypeReferenceHandle)handle), IsValueType: false),
        _ => Specification((TypeSpecificationHandle)handle),
    };

    public FieldReference FieldOf(EntityHandle handle)
    {
        if (handle.Kind == HandleKind.FieldDefinition)
        {
            var row = image.Reader.GetFieldDefinition((FieldDefinitionHandle)handle);
            return new(TypeOf(row.GetDeclaringType()), image.Reader.GetString(row.Name), FieldType(row.Signature));
        }
        var member = image.Reader.GetMemberReference((MemberReferenceHandle)handle);
        return new(TypeOf(member.Parent), image.Reader.GetString(member.Name), FieldType(member.Signature));
    }

    public MethodReference MethodOf(EntityHandle handle)
    {
        if (handle.Kind == HandleKind.MethodDefinition)
        {
            var row = image.Reader.GetMethodDefinition((MethodDefinitionHandle)handle);
            return new(TypeOf(row.GetDeclaringType()), image.Reader.GetString(row.Name), MethodType(row.Signature));
        }
        var member = image.Reader.GetMemberReference((MemberReferenceHandle)handle);
        return new(TypeOf(member.Parent), image.Reader.GetString(member.Name), MethodType(member.Signature));
    }

    // An image's code calls the image's own.
    public MethodReference? Forwarded(MethodReference method) => null;

    public bool IsField(MemberReferenceHandle handle) => image.Reader.GetMemberReference(handle).GetKind() == MemberReferenceKind.Field;

    public MethodSignature<TypeSignature> CallSiteOf(StandaloneSignatureHandle handle) => MethodType(image.Reader.GetStandaloneSignature(handle).Signature);

    public (MethodReference Method, ImmutableArray<TypeSignature> Arguments) InstantiationOf(MethodSpecificationHandle handle)
    {
        var row = image.Reader.GetMethodSpecification(handle);
        var blob = image.Reader.GetBlobReader(row.Signature);
        return (MethodOf(row.Method), decoder.DecodeMethodSpecificationSignature(ref blob));
    }

    public TypeIdentity Definition(TypeDefinitionHandle handle) => Placed(image.Definition(handle), image.AssemblyName);

    public TypeIdentity Reference(TypeReferenceHandle handle)
    {
        var type = image.Reference(handle);
        return type.IsScript ? Placed(type, AssemblyOf(handle)) : type;
    }

    public TypeSignature Specification(TypeSpecificationHandle handle)
    {
        var blob = image.Reader.GetBlobReader(image.Reader.GetTypeSpecification(handle).Signature);
        return decoder.DecodeType(ref blob);
    }

    private TypeIdentity Placed(TypeIdentity type, string assembly) =>
        placements.Has(type) && placements.AssemblyOf(type) == assembly ? type : type.In(assembly);

    private string AssemblyOf(TypeReferenceHandle handle)
    {
        var scope = image.Reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => AssemblyOf((TypeReferenceHandle)scope),
            HandleKind.AssemblyReference => image.Reader.GetString(image.Reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            _ => image.AssemblyName,
        };
    }

    private TypeSignature FieldType(BlobHandle signature)
    {
        var blob = image.Reader.GetBlobReader(signature);
        return decoder.DecodeFieldSignature(ref blob);
    }

    private MethodSignature<TypeSignature> MethodType(BlobHandle signature)
    {
        var blob = image.Reader.GetBlobReader(signature);
        return decoder.DecodeMethodSignature(ref blob);
    }
}
