using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Runtime;

namespace Molt.Linking.Writing;

/// <summary>Decides which of a delta's new bodies have their invocations counted; the weaver does so for bodies that are born.</summary>
internal sealed class LongRunningBodies(DeltaReader delta)
{
    private readonly Dictionary<MethodDefinitionHandle, int> numbers = [];

    public IReadOnlyDictionary<MethodDefinitionHandle, int> Numbers => numbers;

    public CountedBody? Of(MethodDefinitionHandle handle, MethodBodyBlock body)
    {
        var il = body.GetILBytes() ?? [];
        var method = delta.MethodOf(handle);
        if (method.Name is not ("Main" or "<Main>$") && (IsStateMachine(method) || !LongRuns.ArePossible(il, NameOf))) return null;
        var hasResult = method.Signature.ReturnType is not Signatures.PrimitiveSignature { Code: PrimitiveTypeCode.Void };
        return BodyEnd.Of(il, hasResult) is { } end ? new(numbers[handle] = RunningBodies.NewBody(), end) : null;
    }

    private static bool IsStateMachine(Signatures.MethodReference method) =>
        method.Name == "MoveNext" && GeneratedNames.IsClosureOrStateMachine(method.Parent.Definition!.Name);

    private string NameOf(int token)
    {
        var handle = MetadataTokens.EntityHandle(token);
        if (handle.Kind == HandleKind.MethodSpecification)
            handle = delta.Reader.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(delta.Row(handle))).Method;
        return handle.Kind is HandleKind.MethodDefinition or HandleKind.MemberReference ? delta.MethodOf(handle).Name : "";
    }
}
