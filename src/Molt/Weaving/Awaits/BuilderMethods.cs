using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Molt.Weaving.Awaits;

/// <summary>The methods by which the builders of asynchronous methods await.</summary>
internal static class BuilderMethods
{
    public const string Namespace = "System.Runtime.CompilerServices";

    public const string OnCompleted = "AwaitOnCompleted";

    public const string UnsafeOnCompleted = "AwaitUnsafeOnCompleted";

    /// <summary><c>void M&lt;TAwaiter, TStateMachine&gt;(ref TAwaiter, ref TStateMachine)</c></summary>
    public static BlobHandle Signature(MetadataBuilder target)
    {
        var blob = new BlobBuilder();
        new BlobEncoder(blob).MethodSignature(genericParameterCount: 2, isInstanceMethod: true).Parameters(2, result => result.Void(), parameters =>
        {
            parameters.AddParameter().Type(isByRef: true).GenericMethodTypeParameter(0);
            parameters.AddParameter().Type(isByRef: true).GenericMethodTypeParameter(1);
        });
        return target.GetOrAddBlob(blob);
    }
}
