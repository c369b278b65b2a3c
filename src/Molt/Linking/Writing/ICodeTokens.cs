using System.Collections.Immutable;
using System.Reflection.Metadata;
using Molt.Linking.Signatures;

namespace Molt.Linking.Writing;

/// <summary>What the tokens in code that is being relocated stand for: in a delta, or in an image of the scripts.</summary>
internal interface ICodeTokens
{
    string UserText(int token);

    TypeSignature TypeOf(EntityHandle handle);

    FieldReference FieldOf(EntityHandle handle);

    MethodReference MethodOf(EntityHandle handle);

    /// <summary>What a method calls that the compiler made for <c>base.M()</c> in a lambda or iterator; null for all others.</summary>
    MethodReference? Forwarded(MethodReference method);

    bool IsField(MemberReferenceHandle handle);

    MethodSignature<TypeSignature> CallSiteOf(StandaloneSignatureHandle handle);

    (MethodReference Method, ImmutableArray<TypeSignature> Arguments) InstantiationOf(MethodSpecificationHandle handle);
}
