using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Weaving.Lanes;

namespace Molt.Weaving.Planning;

/// <summary>
/// Decides whose invocations are counted, so that an edit can tell which of them go on in their old code: methods with loops that may
/// take long, and the entry point. State machines are left out: between two suspensions they never run for long.
/// </summary>
internal sealed class LongRunningMethods(SourceImage image, Leaves leaves)
{
    private readonly MetadataReader source = image.Metadata;

    /// <summary>How a body ends whose invocations are worth counting; null for all others.</summary>
    public unsafe BodyEnd? EndOf(MethodDefinitionHandle handle, MethodBodyBlock body)
    {
        var reader = body.GetILReader();
        var il = new ReadOnlySpan<byte>(reader.StartPointer, reader.Length);
        var method = source.GetMethodDefinition(handle);
        if (!IsEntryPoint(handle) && (IsStateMachine(method) || !LongRuns.ArePossible(il, NameOf, IsLeaf))) return null;
        return BodyEnd.Of(il, HasResult(method));
    }

    private bool IsEntryPoint(MethodDefinitionHandle handle) =>
        image.File.PEHeaders.CorHeader!.EntryPointTokenOrRelativeVirtualAddress == MetadataTokens.GetToken(handle)
        || source.GetString(source.GetMethodDefinition(handle).Name) is "Main" or "<Main>$";

    private bool IsStateMachine(MethodDefinition method) => source.StringComparer.Equals(method.Name, "MoveNext")
        && GeneratedNames.IsClosureOrStateMachine(source.GetString(source.GetTypeDefinition(method.GetDeclaringType()).Name));

    private bool HasResult(MethodDefinition method)
    {
        var signature = source.GetBlobReader(method.Signature);
        if (signature.ReadSignatureHeader().IsGeneric) signature.ReadCompressedInteger();
        signature.ReadCompressedInteger();
        return (SignatureTypeCode)signature.ReadByte() != SignatureTypeCode.Void;
    }

    private bool IsLeaf(int token) =>
        leaves.Calls.Own.Find(MetadataTokens.EntityHandle(token)) is { IsNil: false } method && leaves[method] is not null;

    private string NameOf(int token)
    {
        var handle = MetadataTokens.EntityHandle(token);
        if (handle.Kind == HandleKind.MethodSpecification) handle = source.GetMethodSpecification((MethodSpecificationHandle)handle).Method;
        return handle.Kind switch
        {
            HandleKind.MethodDefinition => source.GetString(source.GetMethodDefinition((MethodDefinitionHandle)handle).Name),
            HandleKind.MemberReference => source.GetString(source.GetMemberReference((MemberReferenceHandle)handle).Name),
            _ => "",
        };
    }
}
