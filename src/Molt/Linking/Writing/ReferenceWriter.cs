using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Linking.Signatures;

namespace Molt.Linking.Writing;

/// <summary>Hands out tokens of the image that is being written for types and members by name.</summary>
internal sealed class ReferenceWriter
{
    private readonly MetadataBuilder metadata;
    private readonly string assembly;
    private readonly Placements placements;
    private readonly AssemblyReferences assemblies;
    private readonly Dictionary<TypeIdentity, EntityHandle> types = [];
    private readonly Dictionary<string, EntityHandle> scopes = [];
    private readonly Dictionary<string, EntityHandle> specifications = [];
    private readonly Dictionary<string, EntityHandle> members = [];

    public ReferenceWriter(MetadataBuilder metadata, string assembly, Placements placements, AssemblyReferences assemblies)
    {
        this.metadata = metadata;
        this.assembly = assembly;
        this.placements = placements;
        this.assemblies = assemblies;
        Signatures = new SignatureEncoder(Type);
    }

    public SignatureEncoder Signatures { get; }

    /// <summary>The assemblies that the image refers to so far.</summary>
    public IReadOnlyList<string> Assemblies => [.. scopes.Keys];

    /// <summary>Says that the image defines a type itself.</summary>
    public void Define(TypeIdentity type, TypeDefinitionHandle handle) => types[type] = handle;

    public EntityHandle Type(TypeIdentity type)
    {
        if (types.TryGetValue(type, out var known)) return known;
        if (type.IsScript && placements.AssemblyOf(type) is var home)
        {
            // A holder has its type's name: within its own image the two are told apart by the assembly they are asked by.
            return types[type] = Type(type.In(home));
        }
        var scope = type.DeclaringType is { } declaring ? Type(declaring) : Scope(type.Assembly!);
        return types[type] = metadata.AddTypeReference(scope, metadata.GetOrAddString(type.Namespace), metadata.GetOrAddString(type.Name));
    }

    /// <summary>The token of any type: a definition or reference where a name suffices, else a specification.</summary>
    public EntityHandle Type(TypeSignature type)
    {
        if (type is NamedSignature named) return Type(named.Identity);
        var key = type.ToString();
        if (specifications.TryGetValue(key, out var known)) return known;
        return specifications[key] = metadata.AddTypeSpecification(metadata.GetOrAddBlob(Signatures.Specification(type)));
    }

    public EntityHandle Method(MethodReference method) => Member(
        method.Parent, method.Name, $"{method.Signature.Header.RawValue:x} {method.Key}", () => Signatures.Method(method.Signature));

    public EntityHandle Field(FieldReference field) =>
        Member(field.Parent, field.Name, field.Key, () => Signatures.Field(field.Type));

    public EntityHandle Instantiation(EntityHandle method, ImmutableArray<TypeSignature> arguments) =>
        metadata.AddMethodSpecification(method, metadata.GetOrAddBlob(Signatures.Instantiation(arguments)));

    public EntityHandle CallSite(MethodSignature<TypeSignature> signature) =>
        metadata.AddStandaloneSignature(metadata.GetOrAddBlob(Signatures.Method(signature)));

    public StandaloneSignatureHandle Locals(ImmutableArray<TypeSignature> locals) =>
        locals.IsEmpty ? default : metadata.AddStandaloneSignature(metadata.GetOrAddBlob(Signatures.Locals(locals)));

    public int UserString(string text) => MetadataTokens.GetToken(metadata.GetOrAddUserString(text));

    private EntityHandle Member(TypeSignature parent, string name, string signatureKey, Func<BlobBuilder> signature)
    {
        var key = $"{parent}::{signatureKey}";
        if (members.TryGetValue(key, out var known)) return known;
        return members[key] = metadata.AddMemberReference(Type(parent), metadata.GetOrAddString(name), metadata.GetOrAddBlob(signature()));
    }

    private EntityHandle Scope(string name)
    {
        if (name == assembly) throw new InvalidOperationException($"The image {name} mentions a type of its own that it does not define.");
        if (scopes.TryGetValue(name, out var known)) return known;
        var reference = assemblies.Find(name);
        return scopes[name] = metadata.AddAssemblyReference(
            metadata.GetOrAddString(reference.Name!), reference.Version ?? new Version(0, 0, 0, 0),
            reference.CultureName is { Length: > 0 } culture ? metadata.GetOrAddString(culture) : default,
            reference.GetPublicKeyToken() is { Length: > 0 } token ? metadata.GetOrAddBlob(token) : default, default, default);
    }
}
