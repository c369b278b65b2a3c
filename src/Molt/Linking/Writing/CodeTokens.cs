using System.Collections.Immutable;
using System.Reflection.Metadata;
using Molt.Linking.Signatures;

namespace Molt.Linking.Writing;

/// <summary>What tokens of any kind stand for.</summary>
internal static class CodeTokens
{
    /// <summary>Whether a token names a field.</summary>
    public static bool IsField(this ICodeTokens tokens, EntityHandle handle) =>
        handle.Kind == HandleKind.FieldDefinition || (handle.Kind == HandleKind.MemberReference && tokens.IsField((MemberReferenceHandle)handle));

    /// <summary>The method that a token names, and its type arguments where it is a generic one's.</summary>
    public static (MethodReference Method, ImmutableArray<TypeSignature>? Arguments) Called(this ICodeTokens tokens, EntityHandle handle) =>
        handle.Kind == HandleKind.MethodSpecification ? tokens.InstantiationOf((MethodSpecificationHandle)handle) : (tokens.MethodOf(handle), null);
}
