using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Molt.Images;
using Molt.Linking.Signatures;
using Molt.Model;

namespace Molt.Linking;

/// <summary>
/// One of the images that the scripts' types live in: the first one, or the shape of a later edit. Finds types and members by
/// name; the rows that it answers with are rows of the loaded (woven) image too, because weaving only appends.
/// </summary>
internal sealed class ScriptImage : ITypeNames
{
    private readonly ImmutableArray<byte> bytes;
    private readonly PEReader portable;
    private readonly SignatureDecoder<TypeSignature, object?> decoder;
    private readonly Lazy<MarkedMembers> readOnly;
    private readonly Lazy<MarkedMembers> referring;
    private readonly Dictionary<TypeIdentity, TypeDefinitionHandle> types = [];
    private readonly Dictionary<TypeDefinitionHandle, Dictionary<string, EntityHandle>> members = [];
    private readonly FormerVersions former;

    public ScriptImage(ImmutableArray<byte> image) : this(image, FormerVersions.None)
    {
    }

    private ScriptImage(ImmutableArray<byte> image, FormerVersions former)
    {
        this.former = former;
        bytes = image;
        portable = new PEReader(bytes);
        Reader = portable.GetMetadataReader();
        AssemblyName = Reader.GetString(Reader.GetAssemblyDefinition().Name);
        decoder = new(new SignatureProvider(this), Reader, null);
        readOnly = new(() => new MarkedMembers(Reader, "IsReadOnlyAttribute"));
        referring = new(() => new MarkedMembers(Reader, "UnscopedRefAttribute"));
        foreach (var handle in Reader.TypeDefinitions) types[Declared(handle)] = handle;
    }

    /// <summary>The image's own types, as they were called when it was written.</summary>
    public IEnumerable<TypeIdentity> Types => types.Keys;

    public MetadataReader Reader { get; }

    public PEReader Portable => portable;

    public string AssemblyName { get; }

    public SignatureDecoder<TypeSignature, object?> Decoder => decoder;

    public int TypeRows => Reader.TypeDefinitions.Count;

    public bool Find(TypeIdentity type, out TypeDefinitionHandle handle) => types.TryGetValue(type, out handle);

    /// <summary>The definition of a member by its key; nil when the type has none.</summary>
    public EntityHandle FindMember(TypeDefinitionHandle type, string key)
    {
        lock (members) // guards members, filled type by type as edits mention them
        {
            if (!members.TryGetValue(type, out var known)) members[type] = known = MembersOf(Reader.GetTypeDefinition(type));
            return known.GetValueOrDefault(key);
        }
    }

    public MethodReference Method(MethodDefinitionHandle handle)
    {
        var method = Reader.GetMethodDefinition(handle);
        var signature = Reader.GetBlobReader(method.Signature);
        return new(Open(method.GetDeclaringType()), Reader.GetString(method.Name), decoder.DecodeMethodSignature(ref signature));
    }

    /// <summary>What a row of implementations says is implemented.</summary>
    public MethodReference Declaration(EntityHandle handle)
    {
        if (handle.Kind == HandleKind.MethodDefinition) return Method((MethodDefinitionHandle)handle);
        var member = Reader.GetMemberReference((MemberReferenceHandle)handle);
        var signature = Reader.GetBlobReader(member.Signature);
        return new(Type(member.Parent), Reader.GetString(member.Name), decoder.DecodeMethodSignature(ref signature));
    }

    public FieldReference Field(FieldDefinitionHandle handle)
    {
        var field = Reader.GetFieldDefinition(handle);
        var signature = Reader.GetBlobReader(field.Signature);
        return new(Open(field.GetDeclaringType()), Reader.GetString(field.Name), decoder.DecodeFieldSignature(ref signature));
    }

    /// <summary>The same image where some types have been replaced since it was written.</summary>
    public ScriptImage Knowing(FormerVersions versions) => new(bytes, versions);

    public TypeIdentity Definition(TypeDefinitionHandle handle) => former.NameOf(Declared(handle), AssemblyName);

    public TypeIdentity Reference(TypeReferenceHandle handle)
    {
        var (type, assembly) = Mentioned(handle);
        return type.IsScript ? former.NameOf(type, assembly) : type;
    }

    private TypeIdentity Declared(TypeDefinitionHandle handle)
    {
        var type = Reader.GetTypeDefinition(handle);
        var declaring = type.GetDeclaringType();
        return new(null, Reader.GetString(type.Namespace), Reader.GetString(type.Name), declaring.IsNil ? null : Declared(declaring));
    }

    private (TypeIdentity Type, string Assembly) Mentioned(TypeReferenceHandle handle)
    {
        var type = Reader.GetTypeReference(handle);
        var (space, name) = (Reader.GetString(type.Namespace), Reader.GetString(type.Name));
        switch (type.ResolutionScope.Kind)
        {
            case HandleKind.TypeReference:
                var (declaring, home) = Mentioned((TypeReferenceHandle)type.ResolutionScope);
                return (new(declaring.Assembly, space, name, declaring), home);
            case HandleKind.AssemblyReference:
                var assembly = Reader.GetString(Reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name);
                return (new(ScriptAssemblyNames.IsScripts(assembly) ? null : assembly, space, name, null), assembly);
            default:
                return (new(null, space, name, null), AssemblyName);
        }
    }

    public TypeSignature Specification(TypeSpecificationHandle handle)
    {
        var signature = Reader.GetBlobReader(Reader.GetTypeSpecification(handle).Signature);
        return decoder.DecodeType(ref signature);
    }

    public TypeSignature Type(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => Open((TypeDefinitionHandle)handle),
        HandleKind.TypeReference => new NamedSignature(Reference((TypeReferenceHandle)handle), IsValueType: false),
        _ => Specification((TypeSpecificationHandle)handle),
    };

    public bool IsValueType(TypeDefinitionHandle handle)
    {
        var parent = Reader.GetTypeDefinition(handle).BaseType;
        return parent.Kind == HandleKind.TypeReference
            && Reference((TypeReferenceHandle)parent) is { Namespace: "System", Name: "ValueType" or "Enum", DeclaringType: null };
    }

    /// <summary>Whether a type has a static constructor that runs at a certain moment, and not at any before a static field is used.</summary>
    public bool HasInitializer(TypeDefinitionHandle handle) => TypeInitializers.IsExact(Reader, handle);

    /// <summary>Whether a method of a struct was compiled as one that does not change its receiver.</summary>
    public bool IsReadOnly(MethodDefinitionHandle method) =>
        readOnly.Value.Contains(method) || readOnly.Value.Contains(Reader.GetMethodDefinition(method).GetDeclaringType());

    /// <summary>Whether a method of a struct may answer with a reference into its receiver.</summary>
    public bool MayReferToReceiver(MethodDefinitionHandle method) => referring.Value.Contains(method)
        || Method(method).Signature.ReturnType is ByReferenceSignature or PointerSignature or ModifiedSignature;

    private NamedSignature Open(TypeDefinitionHandle handle) => new(Definition(handle), IsValueType(handle));

    private Dictionary<string, EntityHandle> MembersOf(TypeDefinition type)
    {
        var found = new Dictionary<string, EntityHandle>();
        foreach (var method in type.GetMethods()) found[Method(method).Key] = method;
        foreach (var field in type.GetFields()) found[Field(field).Key] = field;
        return found;
    }
}
