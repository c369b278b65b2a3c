using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Molt.Linking.Signatures;

/// <summary>
/// A type as signatures write it (ECMA-335 II.23.2.12), with names in place of tokens, so that it can be compared over images
/// and written into any of them. <see cref="object.ToString"/> is canonical: equal texts are equal types.
/// </summary>
internal abstract record TypeSignature
{
    /// <summary>The type itself, or the generic type of an instantiation; null for arrays, pointers, variables and the like.</summary>
    public virtual TypeIdentity? Definition => null;
}

internal sealed record PrimitiveSignature(PrimitiveTypeCode Code) : TypeSignature
{
    public override string ToString() => Code.ToString();
}

internal sealed record NamedSignature(TypeIdentity Identity, bool IsValueType) : TypeSignature
{
    public override TypeIdentity Definition => Identity;

    public override string ToString() => Identity.ToString();
}

internal sealed record GenericSignature(NamedSignature Generic, ImmutableArray<TypeSignature> Arguments) : TypeSignature
{
    public override TypeIdentity Definition => Generic.Identity;

    public override string ToString() => $"{Generic}<{string.Join(',', Arguments)}>";
}

internal sealed record VariableSignature(int Index, bool OfMethod) : TypeSignature
{
    public override string ToString() => (OfMethod ? "!!" : "!") + Index;
}

/// <summary>An array of one dimension and lower bound zero.</summary>
internal sealed record VectorSignature(TypeSignature Element) : TypeSignature
{
    public override string ToString() => $"{Element}[]";
}

internal sealed record ArraySignature(TypeSignature Element, ArrayShape Shape) : TypeSignature
{
    public override string ToString() =>
        $"{Element}[{Shape.Rank};{string.Join(',', Shape.Sizes)};{string.Join(',', Shape.LowerBounds)}]";
}

internal sealed record ByReferenceSignature(TypeSignature Element) : TypeSignature
{
    public override string ToString() => $"{Element}&";
}

internal sealed record PointerSignature(TypeSignature Element) : TypeSignature
{
    public override string ToString() => $"{Element}*";
}

internal sealed record PinnedSignature(TypeSignature Element) : TypeSignature
{
    public override string ToString() => $"{Element} pinned";
}

internal sealed record ModifiedSignature(TypeSignature Modifier, TypeSignature Element, bool IsRequired) : TypeSignature
{
    public override string ToString() => $"{Element} {(IsRequired ? "modreq" : "modopt")}({Modifier})";
}

internal sealed record FunctionPointerSignature(MethodSignature<TypeSignature> Signature) : TypeSignature
{
    public override string ToString() => $"fnptr {Signature.Header.RawValue:x} {Signature.ReturnType}({string.Join(',', Signature.ParameterTypes)})";
}
