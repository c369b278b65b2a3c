using System.Reflection.Metadata;
using Molt.Images;

namespace Molt.Weaving.FirstRuns;

/// <summary>Says what tokens in the code of a state machine, and of the method that starts it, have to do with its class.</summary>
internal sealed class MachineTokens(MetadataReader source, StateMachine machine)
{
    /// <summary>The class's field that a token stands for; nil if it stands for none of them.</summary>
    public EntityHandle FieldOf(EntityHandle token) => token.Kind switch
    {
        HandleKind.FieldDefinition or HandleKind.MemberReference when machine.Fields.Contains(token) => token,
        HandleKind.MemberReference when OwnReference(token) is { } member && member.GetKind() == MemberReferenceKind.Field =>
            machine.Fields.FirstOrDefault(field => MachineFields.NameOf(source, field) == member.Name),
        _ => default,
    };

    /// <summary>The class as a <c>newobj</c> of it names it: itself or an instantiation. Nil if something else is created.</summary>
    public EntityHandle ClassOf(EntityHandle constructor)
    {
        if (constructor == machine.Constructor) return machine.Type;
        return constructor.Kind == HandleKind.MemberReference && OwnReference(constructor) is { } member
            && source.StringComparer.Equals(member.Name, ".ctor") ? member.Parent : default;
    }

    /// <summary>The call of a builder's method whose last type argument is the class; null for any other.</summary>
    public BuilderCall? BuilderCallOf(EntityHandle token)
    {
        if (token.Kind != HandleKind.MethodSpecification) return null;
        var specification = source.GetMethodSpecification((MethodSpecificationHandle)token);
        if (specification.Method.Kind != HandleKind.MemberReference) return null;
        var (signature, ignored) = (source.GetBlobReader(specification.Signature), new BlobBuilder());
        signature.ReadSignatureHeader();
        var arguments = signature.ReadCompressedInteger();
        var mentions = false;
        for (var index = 0; index < arguments - 1; index++)
            SignatureRewriter.RewriteType(ref signature, ignored, type => { mentions |= type == machine.Type; return type; });
        if (arguments > 2 || mentions || !IsOwn(ref signature)) return null;
        var method = source.GetMemberReference((MemberReferenceHandle)specification.Method);
        return new((MethodSpecificationHandle)token, source.GetString(method.Name), arguments == 2);
    }

    /// <summary>Whether a token names the class, a member of it, or something made of it.</summary>
    public bool Mention(EntityHandle token) => token.Kind switch
    {
        HandleKind.TypeDefinition or HandleKind.TypeReference => token == machine.Type,
        HandleKind.FieldDefinition => machine.Fields.Contains(token),
        HandleKind.MethodDefinition => source.GetMethodDefinition((MethodDefinitionHandle)token).GetDeclaringType() == machine.Type,
        HandleKind.TypeSpecification => Mention(source.GetTypeSpecification((TypeSpecificationHandle)token).Signature, isType: true),
        HandleKind.MemberReference => Mention(source.GetMemberReference((MemberReferenceHandle)token)),
        HandleKind.MethodSpecification => Mention(source.GetMethodSpecification((MethodSpecificationHandle)token)),
        HandleKind.StandaloneSignature => Mention(source.GetStandaloneSignature((StandaloneSignatureHandle)token).Signature, isType: false),
        _ => false,
    };

    private bool Mention(MemberReference member) => Mention(member.Parent) || Mention(member.Signature, isType: false);

    private bool Mention(MethodSpecification specification) => Mention(specification.Method) || Mention(specification.Signature, isType: false);

    private bool Mention(BlobHandle signature, bool isType)
    {
        var (found, ignored) = (false, new BlobBuilder());
        var reader = source.GetBlobReader(signature);
        if (isType) SignatureRewriter.RewriteTypeSpec(reader, ignored, Look);
        else SignatureRewriter.Rewrite(reader, ignored, Look);
        return found;

        EntityHandle Look(EntityHandle type)
        {
            found |= type == machine.Type;
            return type;
        }
    }

    private MemberReference? OwnReference(EntityHandle token)
    {
        var member = source.GetMemberReference((MemberReferenceHandle)token);
        if (member.Parent == machine.Type) return member;
        if (member.Parent.Kind != HandleKind.TypeSpecification) return null;
        var signature = source.GetBlobReader(source.GetTypeSpecification((TypeSpecificationHandle)member.Parent).Signature);
        return IsOwn(ref signature) ? member : null;
    }

    private bool IsOwn(ref BlobReader type)
    {
        var code = type.ReadByte();
        if (code == (byte)SignatureTypeCode.GenericTypeInstance) code = type.ReadByte();
        return code == (byte)SignatureTypeKind.Class && type.ReadTypeHandle() == machine.Type;
    }
}

/// <summary>A call of a builder's method.</summary>
/// <param name="Method">The instantiated method.</param>
/// <param name="Name">Its name.</param>
/// <param name="HasAwaiter">Whether an awaiter is the first of two type arguments.</param>
internal sealed record BuilderCall(MethodSpecificationHandle Method, string Name, bool HasAwaiter);
