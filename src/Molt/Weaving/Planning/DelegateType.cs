using System.Reflection.Metadata;

namespace Molt.Weaving.Planning;

/// <summary>A delegate type to append, at the rows that it will have.</summary>
/// <param name="Name">Its name; it is in no namespace.</param>
/// <param name="Type">Its row.</param>
/// <param name="Invoke">Its method's row; the constructor is in the row before.</param>
/// <param name="Signature">The signature of Invoke.</param>
/// <param name="Parameters">The type parameters that it copies: the declaring type's, then the method's.</param>
/// <param name="TypeArity">How many of them are the declaring type's.</param>
internal sealed record DelegateType(
    string Name,
    TypeDefinitionHandle Type,
    MethodDefinitionHandle Invoke,
    BlobHandle Signature,
    IReadOnlyList<GenericParameterHandle> Parameters,
    int TypeArity);
