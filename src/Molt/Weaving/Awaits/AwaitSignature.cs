using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Molt.Weaving.Awaits;

/// <summary>The signature of the methods that have a builder await: <c>static void M&lt;TAwaiter&gt;(ref Builder, ref TAwaiter, ref Machine)</c>.</summary>
internal static class AwaitSignature
{
    /// <param name="target">Where it goes.</param>
    /// <param name="builder">The builder's type, encoded.</param>
    /// <param name="machine">The state machine's class.</param>
    public static BlobHandle Of(MetadataBuilder target, byte[] builder, EntityHandle machine)
    {
        var blob = new BlobBuilder();
        new BlobEncoder(blob).MethodSignature(genericParameterCount: 1).Parameters(3, result => result.Void(), parameters =>
        {
            blob.WriteByte((byte)SignatureTypeCode.ByReference);
            blob.WriteBytes(builder);
            parameters.AddParameter().Type(isByRef: true).GenericMethodTypeParameter(0);
            parameters.AddParameter().Type(isByRef: true).Type(machine, isValueType: false);
        });
        return target.GetOrAddBlob(blob);
    }
}
