using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Planning;

/// <summary>Plans a slot and its delegate type for each method that is woven.</summary>
internal sealed class Slots(HeapCopy heaps, DelegateTypes delegates, RuntimeReferences references)
{
    private readonly MethodSelection selection = new(heaps.Source);
    private readonly InvokeSignature signatures = new(heaps);
    private readonly GenericLinks links = new(heaps.Target, references);
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
        var typeParameters = heaps.Source.GetTypeDefinition(type).GetGenericParameters();
        var signature = signatures.Of(type, method, out var argumentCount);
        GenericParameterHandle[] parameters = [.. typeParameters, .. method.GetGenericParameters()];
        if (parameters.Length == 0) return Plain(handle, delegates.Shared(signature), argumentCount);
        return Generic(handle, delegates.Generic(signature, parameters, typeParameters.Count), argumentCount);
    }

    private WovenMethod Plain(MethodDefinitionHandle method, DelegateType type, int argumentCount) =>
        new(AddField(method, type.Type), default, type.Invoke, argumentCount);

    private WovenMethod Generic(MethodDefinitionHandle method, DelegateType type, int argumentCount) =>
        new(AddField(method, references.GenericSlot), links.Link(type), links.Invoke(type), argumentCount);

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
