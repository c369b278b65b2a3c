using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;

namespace Molt.Linking.Planning;

/// <summary>Reads the type parameters of types and methods that exist, for holders that have to be as generic as they are.</summary>
internal static class ExistingGenerics
{
    public static ImmutableArray<GenericParameterPlan> Of(ScriptImage image, TypeDefinitionHandle type) =>
        Read(image, image.Reader.GetTypeDefinition(type).GetGenericParameters());

    public static ImmutableArray<GenericParameterPlan> Of(ScriptImage image, MethodDefinitionHandle method) =>
        Read(image, image.Reader.GetMethodDefinition(method).GetGenericParameters());

    /// <summary>Only interfaces and delegates may be variant: a holder, which is a class, may not.</summary>
    public static ImmutableArray<GenericParameterPlan> WithoutVariance(this ImmutableArray<GenericParameterPlan> parameters) =>
        [.. parameters.Select(parameter => parameter with { Attributes = parameter.Attributes & ~GenericParameterAttributes.VarianceMask })];

    private static ImmutableArray<GenericParameterPlan> Read(ScriptImage image, GenericParameterHandleCollection parameters) =>
        [.. parameters.Select(handle => image.Reader.GetGenericParameter(handle)).Select(parameter => Read(image, parameter))];

    private static GenericParameterPlan Read(ScriptImage image, GenericParameter parameter)
    {
        var constraints = parameter.GetConstraints().Select(handle => image.Type(image.Reader.GetGenericParameterConstraint(handle).Type));
        return new(image.Reader.GetString(parameter.Name), parameter.Attributes, [.. constraints]);
    }
}
