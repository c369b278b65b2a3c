using System.Reflection.Metadata;

namespace Molt.Images;

/// <summary>
/// Copies signature blobs (ECMA-335 II.23.2) with their types mapped to another image; everything else stays as it was.
/// A method variable shift of zero or more turns the method's type parameter n into the type's parameter n + shift: what a
/// generic method's signature needs to become that of a generic delegate type. -1 leaves method variables alone.
/// </summary>
internal static class SignatureRewriter
{
    /// <summary>Copies a blob that begins with a header: method, field, property, local variables, method instantiation.</summary>
    public static void Rewrite(BlobReader source, BlobBuilder target, TypeHandleMap map, int methodVariableShift = -1)
    {
        var copy = new SignatureCopy(target, map, methodVariableShift);
        copy.Signature(ref source);
    }

    /// <summary>Copies a type specification's blob, which is one type without a header.</summary>
    public static void RewriteTypeSpec(BlobReader source, BlobBuilder target, TypeHandleMap map, int methodVariableShift = -1) =>
        RewriteType(ref source, target, map, methodVariableShift);

    /// <summary>Copies one type with the modifiers in front of it, and leaves the reader behind it.</summary>
    public static void RewriteType(ref BlobReader source, BlobBuilder target, TypeHandleMap map, int methodVariableShift = -1)
    {
        var copy = new SignatureCopy(target, map, methodVariableShift);
        copy.Type(ref source);
    }
}
