using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Linking.Signatures;

namespace Molt.Linking.Planning;

/// <summary>Plans the types that are new to the scripts, with all that the delta says of them.</summary>
/// <param name="delta">The delta.</param>
/// <param name="generics">The type parameters of methods whose rows the delta only repeats, by placement key, where they are not what they were.</param>
internal sealed class NewTypePlans(DeltaReader delta, IReadOnlyDictionary<string, ImmutableArray<GenericParameterPlan>> generics)
{
    private readonly PlanReader reader = new(delta);

    // The emitter adds these rows in the order in which it meets types, and not in that of their tokens, by which readers look for them.
    private readonly Lazy<ILookup<TypeDefinitionHandle, ImplementationPlan>> implementations = new(() => Enumerable.Range(1, delta.Reader.GetTableRowCount(TableIndex.MethodImpl))
        .Select(row => delta.Reader.GetMethodImplementation(MetadataTokens.MethodImplementationHandle(row)))
        .ToLookup(row => row.Type, row => new ImplementationPlan(delta.MethodOf(row.MethodBody), delta.MethodOf(row.MethodDeclaration))));

    public TypePlan Type(TypeDefinitionHandle handle)
    {
        var row = delta.Type(handle);
        // Tables that refer to the type do so by its token, so they are searched by it; the type's own row has another number.
        var byToken = delta.Reader.GetTypeDefinition(handle);
        var plan = new TypePlan(delta.Definition(handle), row.Attributes, row.BaseType.IsNil ? null : delta.TypeOf(row.BaseType))
        {
            Generics = reader.Generics(byToken.GetGenericParameters()),
            Interfaces = [.. byToken.GetInterfaceImplementations().Select(Interface)],
            CustomAttributes = reader.Attributes(handle),
            Layout = byToken.GetLayout(),
        };
        plan.Implementations.AddRange(implementations.Value[handle]);
        return plan;
    }

    public MethodPlan Method(MethodDefinitionHandle handle)
    {
        var row = delta.Method(handle);
        return new(delta.Text(row.Name), delta.MethodSignature(row.Signature), row.Attributes)
        {
            Implementation = row.ImplAttributes,
            Generics = Generics(handle),
            Parameters = reader.Parameters(handle),
            CustomAttributes = reader.Attributes(handle),
            Body = row.RelativeVirtualAddress == 0 ? null : new DeltaBody(handle, ArgumentShift: 0, ChecksThis: false),
        };
    }

    /// <summary>A method that only changed its signature has its type parameters where it was first defined.</summary>
    private ImmutableArray<GenericParameterPlan> Generics(MethodDefinitionHandle handle)
    {
        if (!delta.Log.Owners.ContainsKey(handle) && delta.MethodOf(handle) is var name && generics.TryGetValue(Placements.Key(name.Parent.Definition!, name.Key), out var current)) return current;
        var first = delta.Definitions.First;
        var isNew = delta.Log.Owners.ContainsKey(handle) || MetadataTokens.GetRowNumber(handle) > first.Reader.MethodDefinitions.Count;
        return isNew ? reader.Generics(delta.Reader.GetMethodDefinition(handle).GetGenericParameters()) : ExistingGenerics.Of(first, handle);
    }

    public FieldPlan Field(FieldDefinitionHandle handle) => reader.Field(handle);

    public IEnumerable<(TypeDefinitionHandle Owner, PropertyPlan Plan)> Properties()
    {
        foreach (var token in delta.Handles(TableIndex.Property))
        {
            var row = delta.Reader.GetPropertyDefinition(MetadataTokens.PropertyDefinitionHandle(delta.Row(token)));
            var accessors = delta.Reader.GetPropertyDefinition((PropertyDefinitionHandle)token).GetAccessors();
            var roles = Roles((MethodSemanticsAttributes.Getter, accessors.Getter), (MethodSemanticsAttributes.Setter, accessors.Setter));
            if (Owner(roles) is not { } owner) continue;
            yield return (owner, new(delta.Text(row.Name), row.Attributes, Signature(row.Signature), reader.Attributes(token)) { Accessors = Keys(roles) });
        }
    }

    public IEnumerable<(TypeDefinitionHandle Owner, EventPlan Plan)> Events()
    {
        foreach (var token in delta.Handles(TableIndex.Event))
        {
            var row = delta.Reader.GetEventDefinition(MetadataTokens.EventDefinitionHandle(delta.Row(token)));
            var accessors = delta.Reader.GetEventDefinition((EventDefinitionHandle)token).GetAccessors();
            var roles = Roles((MethodSemanticsAttributes.Adder, accessors.Adder), (MethodSemanticsAttributes.Remover, accessors.Remover));
            if (Owner(roles) is not { } owner) continue;
            yield return (owner, new(delta.Text(row.Name), row.Attributes, delta.TypeOf(row.Type), reader.Attributes(token)) { Accessors = Keys(roles) });
        }
    }

    private TypeSignature Interface(InterfaceImplementationHandle handle) =>
        delta.TypeOf(delta.Reader.GetInterfaceImplementation(handle).Interface);

    private MethodSignature<TypeSignature> Signature(BlobHandle handle) => delta.MethodSignature(handle);

    private static ImmutableArray<(MethodSemanticsAttributes Role, MethodDefinitionHandle Method)> Roles(
        params ImmutableArray<(MethodSemanticsAttributes Role, MethodDefinitionHandle Method)> roles) => roles.RemoveAll(role => role.Method.IsNil);

    private TypeDefinitionHandle? Owner(ImmutableArray<(MethodSemanticsAttributes Role, MethodDefinitionHandle Method)> roles) =>
        roles is [var first, ..] && delta.Log.Owners.TryGetValue(first.Method, out var owner) ? owner : null;

    private ImmutableArray<(MethodSemanticsAttributes, string)> Keys(
        ImmutableArray<(MethodSemanticsAttributes Role, MethodDefinitionHandle Method)> roles) =>
        [.. roles.Select(role => (role.Role, delta.MethodOf(role.Method).Key))];
}
