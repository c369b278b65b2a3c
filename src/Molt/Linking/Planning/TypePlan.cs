using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Molt.Linking.Signatures;

namespace Molt.Linking.Planning;

/// <summary>
/// A type as it will be written: a new type of the scripts, or the holder of late members or bodies, which is a static class
/// with the name and type parameters of the type that they belong to.
/// </summary>
internal sealed class TypePlan(TypeIdentity identity, TypeAttributes attributes, TypeSignature? parent)
{
    public const TypeAttributes Holder = TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit;

    public TypeIdentity Identity { get; } = identity;

    public TypeAttributes Attributes { get; } = attributes;

    public TypeSignature? Parent { get; } = parent;

    public ImmutableArray<GenericParameterPlan> Generics { get; init; } = [];

    public ImmutableArray<TypeSignature> Interfaces { get; init; } = [];

    public ImmutableArray<AttributePlan> CustomAttributes { get; init; } = [];

    public TypeLayout Layout { get; init; }

    public List<MethodPlan> Methods { get; } = [];

    public List<FieldPlan> Fields { get; } = [];

    public List<PropertyPlan> Properties { get; } = [];

    public List<EventPlan> Events { get; } = [];

    public List<ImplementationPlan> Implementations { get; } = [];

    /// <summary>Adds a method under a name that the type does not have yet with this signature.</summary>
    public MethodPlan Add(MethodPlan method)
    {
        while (Methods.Any(other => other.Key == method.Key)) method = method with { Name = method.Name + "'" };
        Methods.Add(method);
        return method;
    }
}
