using System.Reflection.Metadata;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Planning;

/// <summary>The copy of a struct receiver that a generic method's prologue makes.</summary>
/// <param name="Passing">When it is made.</param>
/// <param name="Type">The struct.</param>
/// <param name="Locals">The body's locals with the copy behind them.</param>
internal sealed record ReceiverCopy(ReceiverPassing Passing, EntityHandle Type, AppendedLocal Locals);

/// <summary>Appends the types and local signatures that receiver copies need.</summary>
internal sealed class ReceiverCopies(SourceImage image, HeapCopy heaps, AppendedLocals locals)
{
    private readonly StructReceivers receivers = new(image);
    private readonly Dictionary<TypeDefinitionHandle, EntityHandle> types = [];

    public ReceiverPassing PassingOf(TypeDefinitionHandle type, MethodDefinitionHandle handle, MethodDefinition method) =>
        receivers.PassingOf(type, handle, method);

    public ReceiverCopy? Plan(TypeDefinitionHandle type, MethodDefinitionHandle handle, MethodDefinition method)
    {
        var passing = PassingOf(type, handle, method);
        if (passing == ReceiverPassing.AsIs) return null;
        var body = image.File.GetMethodBody(method.RelativeVirtualAddress);
        return new ReceiverCopy(passing, TokenOf(type), locals.Add(body.LocalSignature, BlobOf(type)));
    }

    public BlobBuilder BlobOf(TypeDefinitionHandle type)
    {
        var blob = new BlobBuilder();
        ReceiverSignature.Write(blob, heaps.Source, type);
        return blob;
    }

    private EntityHandle TokenOf(TypeDefinitionHandle type)
    {
        if (heaps.Source.GetTypeDefinition(type).GetGenericParameters().Count == 0) return type;
        if (!types.TryGetValue(type, out var token))
            types.Add(type, token = heaps.Target.AddTypeSpecification(heaps.Target.GetOrAddBlob(BlobOf(type))));
        return token;
    }
}
