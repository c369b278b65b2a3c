using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Planning;

/// <summary>Plans a slot and its delegate type for each method that is woven.</summary>
internal sealed class Slots(SourceImage image, HeapCopy heaps, DelegateTypes delegates, RuntimeReferences references)
{
    private readonly MethodSelection selection = new(heaps.Source);
    private readonly InvokeSignature signatures = new(heaps);
    private readonly GenericLinks links = new(heaps.Target, references);
    private readonly ReceiverCopies copies = new(image, heaps);
    private readonly WovenMethod?[] methods = new WovenMethod?[heaps.Source.MethodDefinitions.Count + 1];
    private readonly List<Slot> fields = [];

    /// <summary>The slots in the order of their rows.</summary>
    public IReadOnlyList<Slot> Fields => fields;

    public WovenMethod? this[MethodDefinitionHandle method] => methods[MetadataTokens.GetRowNumber(method)];

    public void Plan()
    {
        foreach (var handle in heaps.Source.TypeDefinitions)
        {
            var type = heaps.Source.GetTypeDefinition(handle);
            if (selection.Includes(type)) Plan(handle, type);
        }
    }

    private void Plan(TypeDefinitionHandle type, TypeDefinition definition)
    {
        foreach (var handle in definition.GetMethods())
        {
            var method = heaps.Source.GetMethodDefinition(handle);
            if (selection.Includes(definition, method)) methods[MetadataTokens.GetRowNumber(handle)] = Plan(type, handle, method);
        }
    }

    private WovenMethod Plan(TypeDefinitionHandle type, MethodDefinitionHandle handle, MethodDefinition method)
    {
        var signature = signatures.Of(type, method, out var argumentCount);
        var copy = copies.Plan(type, handle, method);
        var (slot, link, invoke) = AddSlot(type, handle, signature);
        return new WovenMethod(slot, link, invoke) { ArgumentCount = argumentCount, Copy = copy };
    }

    private (FieldDefinitionHandle Slot, EntityHandle Link, EntityHandle Invoke) AddSlot(
        TypeDefinitionHandle type, MethodDefinitionHandle method, BlobHandle signature)
    {
        var ofType = heaps.Source.GetTypeDefinition(type).GetGenericParameters();
        GenericParameterHandle[] parameters = [.. ofType, .. heaps.Source.GetMethodDefinition(method).GetGenericParameters()];
        if (parameters.Length == 0 && delegates.Shared(signature) is var plain) return (AddField(method, plain.Type), default, plain.Invoke);
        var generic = delegates.Generic(signature, parameters, ofType.Count);
        return (AddField(method, references.GenericSlot), links.Link(generic), links.Invoke(generic));
    }

    private FieldDefinitionHandle AddField(MethodDefinitionHandle method, EntityHandle type)
    {
        var signature = new BlobBuilder();
        new BlobEncoder(signature).Field().Type().Type(type, isValueType: false);
        fields.Add(new Slot(SlotNames.FieldOf(method), heaps.Target.GetOrAddBlob(signature)));
        return MetadataTokens.FieldDefinitionHandle(heaps.Source.FieldDefinitions.Count + fields.Count);
    }
}

/// <summary>A static field of the slot holder.</summary>
internal readonly record struct Slot(string Name, BlobHandle Signature);
