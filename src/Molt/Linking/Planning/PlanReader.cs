using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Molt.Linking.Planning;

/// <summary>Reads what a delta says of its new definitions beyond names and code: parameters, attributes, generics, constants.</summary>
internal sealed class PlanReader(DeltaReader delta)
{
    public ImmutableArray<AttributePlan> Attributes(EntityHandle owner) =>
        [.. delta.Reader.GetCustomAttributes(owner).Select(handle => delta.Reader.GetCustomAttribute(handle)).Select(Attribute)];

    public ImmutableArray<ParameterPlan> Parameters(MethodDefinitionHandle method) =>
        [.. delta.Log.ParametersOf(method).Select(Parameter).OrderBy(parameter => parameter.Sequence)];

    /// <summary>The type parameters of a type or method of the delta, by its token.</summary>
    public ImmutableArray<GenericParameterPlan> Generics(GenericParameterHandleCollection parameters) =>
        [.. parameters.Select(handle => Generic(handle))];

    public FieldPlan Field(FieldDefinitionHandle handle)
    {
        var field = delta.Field(handle);
        return new(delta.Text(field.Name), delta.FieldSignature(field.Signature), field.Attributes & ~FieldAttributes.HasFieldRVA)
        {
            Constant = Constant(handle, delta.Reader.GetFieldDefinition(handle).GetDefaultValue()),
            Offset = delta.Reader.GetFieldDefinition(handle).GetOffset(),
            CustomAttributes = Attributes(handle),
        };
    }

    private AttributePlan Attribute(CustomAttribute attribute)
    {
        var value = delta.Blob(attribute.Value);
        return new(delta.MethodOf(attribute.Constructor), [.. value.ReadBytes(value.Length)]);
    }

    private ParameterPlan Parameter(ParameterHandle handle)
    {
        var row = delta.Reader.GetParameter(MetadataTokens.ParameterHandle(delta.Row(handle)));
        return new(
            row.SequenceNumber, delta.Text(row.Name), row.Attributes & ~ParameterAttributes.HasFieldMarshal,
            Constant(handle, delta.Reader.GetParameter(handle).GetDefaultValue()), Attributes(handle));
    }

    private GenericParameterPlan Generic(GenericParameterHandle handle)
    {
        var row = delta.Reader.GetGenericParameter(handle);
        // Unlike all other references to definitions, the emitter writes those of constraints by the delta's own row.
        var constraints = row.GetConstraints()
            .Select(constraint => delta.TypeOf(delta.Reader.GetGenericParameterConstraint(constraint).Type));
        return new(delta.Text(row.Name), row.Attributes, [.. constraints]);
    }

    private object? Constant(EntityHandle owner, ConstantHandle handle)
    {
        if (handle.IsNil) return null;
        var constant = delta.Reader.GetConstant(handle);
        if (constant.TypeCode == ConstantTypeCode.NullReference) return null;
        var value = delta.Blob(constant.Value);
        return value.ReadConstant(constant.TypeCode) ?? throw new InvalidOperationException($"The constant of {owner} cannot be read.");
    }
}
