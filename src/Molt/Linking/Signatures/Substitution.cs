using System.Collections.Immutable;

namespace Molt.Linking.Signatures;

/// <summary>Type arguments in place of type parameters.</summary>
internal readonly record struct Substitution(ImmutableArray<TypeSignature> OfType, ImmutableArray<TypeSignature> OfMethod)
{
    /// <summary>The type that a local needs which holds a value of a parameter's type.</summary>
    public TypeSignature Apply(TypeSignature type) => type switch
    {
        VariableSignature { OfMethod: true } variable => OfMethod[variable.Index],
        VariableSignature variable => OfType[variable.Index],
        GenericSignature generic => new GenericSignature(generic.Generic, [.. generic.Arguments.Select(Apply)]),
        VectorSignature vector => new VectorSignature(Apply(vector.Element)),
        ArraySignature array => new ArraySignature(Apply(array.Element), array.Shape),
        ByReferenceSignature reference => new ByReferenceSignature(Apply(reference.Element)),
        PointerSignature pointer => new PointerSignature(Apply(pointer.Element)),
        ModifiedSignature modified => Apply(modified.Element),
        FunctionPointerSignature pointer => new FunctionPointerSignature(Shapes.Retyped(
            Shapes.Returning(pointer.Signature, Apply(pointer.Signature.ReturnType)), [.. pointer.Signature.ParameterTypes.Select(Apply)])),
        _ => type,
    };
}
