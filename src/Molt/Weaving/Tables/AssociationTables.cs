using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Molt.Weaving.Tables;

/// <summary>Copies properties, events and the tables that tie them to types and accessors, row for row.</summary>
internal sealed class AssociationTables(HeapCopy heaps)
{
    private readonly MetadataReader source = heaps.Source;
    private readonly MetadataBuilder target = heaps.Target;

    public void Copy()
    {
        CopyEventMap();
        CopyPropertyMap();
        foreach (var handle in source.EventDefinitions) Copy(handle, source.GetEventDefinition(handle));
        foreach (var handle in source.PropertyDefinitions) Copy(handle, source.GetPropertyDefinition(handle));
    }

    // A map's rows are in the order of what they map to, which need not be that of the types.
    private void CopyEventMap()
    {
        var owners = source.TypeDefinitions.Select(type => (type, events: source.GetTypeDefinition(type).GetEvents()))
            .Where(owner => owner.events.Count > 0);
        foreach (var (type, first) in owners.Select(owner => (owner.type, owner.events.First())).OrderBy(owner => Row(owner.Item2)))
            target.AddEventMap(type, first);
    }

    private void CopyPropertyMap()
    {
        var owners = source.TypeDefinitions.Select(type => (type, properties: source.GetTypeDefinition(type).GetProperties()))
            .Where(owner => owner.properties.Count > 0);
        foreach (var (type, first) in owners.Select(owner => (owner.type, owner.properties.First())).OrderBy(owner => Row(owner.Item2)))
            target.AddPropertyMap(type, first);
    }

    private static int Row(EntityHandle handle) => MetadataTokens.GetRowNumber(handle);

    private void Copy(EventDefinitionHandle handle, EventDefinition definition)
    {
        target.AddEvent(definition.Attributes, heaps.Copy(definition.Name), definition.Type);
        var accessors = definition.GetAccessors();
        AddSemantics(handle, MethodSemanticsAttributes.Adder, accessors.Adder);
        AddSemantics(handle, MethodSemanticsAttributes.Remover, accessors.Remover);
        AddSemantics(handle, MethodSemanticsAttributes.Raiser, accessors.Raiser);
        foreach (var other in accessors.Others) AddSemantics(handle, MethodSemanticsAttributes.Other, other);
    }

    private void Copy(PropertyDefinitionHandle handle, PropertyDefinition definition)
    {
        target.AddProperty(definition.Attributes, heaps.Copy(definition.Name), heaps.Copy(definition.Signature));
        var accessors = definition.GetAccessors();
        AddSemantics(handle, MethodSemanticsAttributes.Getter, accessors.Getter);
        AddSemantics(handle, MethodSemanticsAttributes.Setter, accessors.Setter);
        foreach (var other in accessors.Others) AddSemantics(handle, MethodSemanticsAttributes.Other, other);
    }

    private void AddSemantics(EntityHandle association, MethodSemanticsAttributes kind, MethodDefinitionHandle method)
    {
        if (!method.IsNil) target.AddMethodSemantics(association, kind, method);
    }
}
