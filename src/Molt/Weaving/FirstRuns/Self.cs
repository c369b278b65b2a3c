using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Weaving.Planning;
using Molt.Weaving.Tables;

namespace Molt.Weaving.FirstRuns;

/// <summary>How the struct's code names itself and the class, each with the struct's own type parameters, and what it calls of them.</summary>
internal static class Self
{
    public static InstanceTokens OfClass(HeapCopy heaps, FirstRun run) => Of(heaps, run, SignatureTypeKind.Class, run.Machine.Type);

    public static InstanceTokens OfStruct(HeapCopy heaps, FirstRun run) => Of(heaps, run, SignatureTypeKind.ValueType, run.Type);

    public static BlobHandle ToObjectSignature(HeapCopy heaps, FirstRun run) =>
        Signature(heaps, result => ReceiverSignature.Write(result.Builder, SignatureTypeKind.Class, run.Machine.Type, run.Machine.Arity));

    /// <summary>The signature of an instance method that takes and gives nothing.</summary>
    public static BlobHandle PlainSignature(HeapCopy heaps) => Signature(heaps, result => result.Void());

    public static BlobHandle SetStateMachineSignature(HeapCopy heaps, EntityHandle type)
    {
        var blob = new BlobBuilder();
        new BlobEncoder(blob).MethodSignature(isInstanceMethod: true)
            .Parameters(1, result => result.Void(), parameters => parameters.AddParameter().Type().Type(type, isValueType: false));
        return heaps.Target.GetOrAddBlob(blob);
    }

    private static InstanceTokens Of(HeapCopy heaps, FirstRun run, SignatureTypeKind kind, EntityHandle type)
    {
        if (run.Machine.Arity == 0) return new(heaps, type);
        var blob = new BlobBuilder();
        ReceiverSignature.Write(blob, kind, type, run.Machine.Arity);
        return new(heaps, heaps.Target.AddTypeSpecification(heaps.Target.GetOrAddBlob(blob)));
    }

    private static BlobHandle Signature(HeapCopy heaps, Action<ReturnTypeEncoder> result)
    {
        var blob = new BlobBuilder();
        new BlobEncoder(blob).MethodSignature(isInstanceMethod: true).Parameters(0, result, _ => { });
        return heaps.Target.GetOrAddBlob(blob);
    }
}
