using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;

namespace Molt.Linking.Writing;

/// <summary>
/// Rows of tables that have to be sorted by their owner (ECMA-335 II.22), kept until all owners have their numbers.
/// </summary>
internal sealed class LateRows(MetadataBuilder metadata, ReferenceWriter references, AttributeTypeNames names)
{
    private readonly List<(EntityHandle Owner, ImmutableArray<GenericParameterPlan> Parameters)> generics = [];
    private readonly List<(TypeDefinitionHandle Type, TypeDefinitionHandle Declaring)> nested = [];
    private readonly List<(EntityHandle Parent, AttributePlan Attribute)> attributes = [];

    public void AddType(TypePlan type, TypeDefinitionHandle handle, TypeDefinitionHandle? declaring)
    {
        if (declaring is { } outer) nested.Add((handle, outer));
        AddGenerics(handle, type.Generics);
        AddAttributes(handle, type.CustomAttributes);
        foreach (var implemented in type.Interfaces.Select(references.Type).OrderBy(token => CodedIndex.TypeDefOrRefOrSpec(token)))
            metadata.AddInterfaceImplementation(handle, implemented);
        if (!type.Layout.IsDefault) metadata.AddTypeLayout(handle, (ushort)type.Layout.PackingSize, (uint)type.Layout.Size);
    }

    public void AddMembers(TypePlan type, TypeDefinitionHandle handle, Dictionary<string, MethodDefinitionHandle> methods)
    {
        foreach (var implementation in type.Implementations)
            metadata.AddMethodImplementation(handle, Body(implementation.Body.Key), references.Method(implementation.Declaration));
        AddProperties(type, handle, methods);
        AddEvents(type, handle, methods);

        EntityHandle Body(string key) => methods[key];
    }

    public void AddGenerics(EntityHandle owner, ImmutableArray<GenericParameterPlan> parameters)
    {
        if (!parameters.IsEmpty) generics.Add((owner, parameters));
    }

    public void AddAttributes(EntityHandle parent, ImmutableArray<AttributePlan> added)
    {
        foreach (var attribute in added) attributes.Add((parent, attribute));
    }

    public void Write()
    {
        foreach (var (type, declaring) in nested.OrderBy(pair => MetadataTokens.GetRowNumber(pair.Type))) metadata.AddNestedType(type, declaring);
        foreach (var (owner, parameters) in generics.OrderBy(pair => CodedIndex.TypeOrMethodDef(pair.Owner))) WriteGenerics(owner, parameters);
        foreach (var (parent, attribute) in attributes)
            metadata.AddCustomAttribute(parent, references.Method(attribute.Constructor), metadata.GetOrAddBlob(Copy(attribute)));
    }

    private unsafe BlobBuilder Copy(AttributePlan attribute)
    {
        var copy = new BlobBuilder();
        var arguments = new Substitution(attribute.Constructor.Parent is GenericSignature generic ? generic.Arguments : [], []);
        fixed (byte* value = attribute.Value.AsSpan())
        {
            new AttributeArguments(names, new BlobReader(value, attribute.Value.Length), copy)
                .Copy(attribute.Constructor.Signature.ParameterTypes.Select(arguments.Apply));
        }
        return copy;
    }

    private void WriteGenerics(EntityHandle owner, ImmutableArray<GenericParameterPlan> parameters)
    {
        for (var index = 0; index < parameters.Length; index++)
        {
            var handle = metadata.AddGenericParameter(
                owner, parameters[index].Attributes, metadata.GetOrAddString(parameters[index].Name), index);
            foreach (var constraint in parameters[index].Constraints) metadata.AddGenericParameterConstraint(handle, references.Type(constraint));
        }
    }

    private void AddProperties(TypePlan type, TypeDefinitionHandle handle, Dictionary<string, MethodDefinitionHandle> methods)
    {
        PropertyDefinitionHandle? first = null;
        foreach (var property in type.Properties)
        {
            var added = metadata.AddProperty(
                property.Attributes, metadata.GetOrAddString(property.Name), metadata.GetOrAddBlob(references.Signatures.Property(property.Signature)));
            first ??= added;
            AddAttributes(added, property.CustomAttributes);
            AddAccessors(added, property.Accessors, methods);
        }
        if (first is { } start) metadata.AddPropertyMap(handle, start);
    }

    private void AddEvents(TypePlan type, TypeDefinitionHandle handle, Dictionary<string, MethodDefinitionHandle> methods)
    {
        EventDefinitionHandle? first = null;
        foreach (var plan in type.Events)
        {
            var added = metadata.AddEvent(plan.Attributes, metadata.GetOrAddString(plan.Name), references.Type(plan.Type));
            first ??= added;
            AddAttributes(added, plan.CustomAttributes);
            AddAccessors(added, plan.Accessors, methods);
        }
        if (first is { } start) metadata.AddEventMap(handle, start);
    }

    private void AddAccessors(
        EntityHandle owner, ImmutableArray<(MethodSemanticsAttributes Role, string Method)> accessors, Dictionary<string, MethodDefinitionHandle> methods)
    {
        foreach (var (role, method) in accessors) metadata.AddMethodSemantics(owner, role, methods[method]);
    }
}
