using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Molt.Linking.Signatures;

/// <summary>Makes method signatures out of others.</summary>
internal static class Shapes
{
    public static readonly TypeSignature Void = new PrimitiveSignature(PrimitiveTypeCode.Void);

    public static readonly TypeSignature Object = new PrimitiveSignature(PrimitiveTypeCode.Object);

    public static MethodSignature<TypeSignature> Instance(TypeSignature result, params ImmutableArray<TypeSignature> parameters) =>
        Make(SignatureAttributes.Instance, result, 0, parameters);

    public static MethodSignature<TypeSignature> Static(TypeSignature result, params ImmutableArray<TypeSignature> parameters) =>
        Make(SignatureAttributes.None, result, 0, parameters);

    /// <summary>The signature of a static method with more parameters in front of a method's own.</summary>
    public static MethodSignature<TypeSignature> Prefixed(
        MethodSignature<TypeSignature> signature, params ImmutableArray<TypeSignature> first) => Make(
            signature.Header.IsGeneric ? SignatureAttributes.Generic : SignatureAttributes.None,
            signature.ReturnType, signature.GenericParameterCount, first.AddRange(signature.ParameterTypes));

    public static MethodSignature<TypeSignature> Generic(int arity, TypeSignature result, params ImmutableArray<TypeSignature> parameters) =>
        Make(SignatureAttributes.Generic, result, arity, parameters);

    /// <summary>The same signature over other parameters.</summary>
    public static MethodSignature<TypeSignature> Retyped(MethodSignature<TypeSignature> signature, ImmutableArray<TypeSignature> parameters) =>
        new(signature.Header, signature.ReturnType, parameters.Length, signature.GenericParameterCount, parameters);

    /// <summary>The same signature as an instance method's.</summary>
    public static MethodSignature<TypeSignature> OfInstance(MethodSignature<TypeSignature> signature) => Make(
        SignatureAttributes.Instance | signature.Header.Attributes, signature.ReturnType, signature.GenericParameterCount, signature.ParameterTypes);

    /// <summary>The same signature with another result.</summary>
    public static MethodSignature<TypeSignature> Returning(MethodSignature<TypeSignature> signature, TypeSignature result) =>
        new(signature.Header, result, signature.RequiredParameterCount, signature.GenericParameterCount, signature.ParameterTypes);

    /// <summary>A type with its own type parameters as arguments: what <c>this</c> is in it.</summary>
    public static TypeSignature Open(NamedSignature type, int arity) => arity == 0
        ? type
        : new GenericSignature(type, [.. Enumerable.Range(0, arity).Select(index => new VariableSignature(index, OfMethod: false))]);

    private static MethodSignature<TypeSignature> Make(
        SignatureAttributes attributes, TypeSignature result, int arity, ImmutableArray<TypeSignature> parameters) => new(
            new SignatureHeader(SignatureKind.Method, SignatureCallingConvention.Default, attributes),
            result, parameters.Length, arity, parameters);
}
