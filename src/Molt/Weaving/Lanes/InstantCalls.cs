using System.Reflection.Metadata;

namespace Molt.Weaving.Lanes;

/// <summary>
/// The members of the framework that take next to no time, wait for nothing and never call back, so that what was true before a call is
/// true after it. What is not known to be such is taken for anything.
/// </summary>
internal sealed class InstantCalls(MetadataReader source)
{
    private static readonly HashSet<string> Types =
    [
        "System.Math", "System.MathF", "System.BitConverter", "System.Char", "System.Index", "System.Range", "System.Span`1", "System.ReadOnlySpan`1",
        "System.Numerics.Vector2", "System.Numerics.Vector3", "System.Numerics.Vector4", "System.Numerics.Quaternion", "System.Numerics.Matrix4x4",
        "System.Numerics.BitOperations", "System.Runtime.CompilerServices.Unsafe", "System.ValueTuple`2", "System.ValueTuple`3", "System.ValueTuple`4",
    ];

    private static readonly HashSet<string> Members =
    [
        "System.Object..ctor", "System.String.Empty", "System.String.get_Length", "System.String.get_Chars",
        "System.Nullable`1..ctor", "System.Nullable`1.get_HasValue", "System.Nullable`1.get_Value", "System.Nullable`1.GetValueOrDefault",
        "System.Collections.Generic.List`1.get_Item", "System.Collections.Generic.List`1.set_Item", "System.Collections.Generic.List`1.get_Count",
        "System.Type.GetTypeFromHandle", "System.Runtime.CompilerServices.RuntimeHelpers.InitializeArray",
    ];

    // What all structs inherit compares and formats their fields, and these may be anybody's.
    private static readonly HashSet<string> Inherited = ["Equals", "GetHashCode", "ToString"];

    private readonly Dictionary<MemberReferenceHandle, bool> known = [];

    public bool Include(MemberReferenceHandle handle)
    {
        if (!known.TryGetValue(handle, out var isInstant)) known.Add(handle, isInstant = IsInstant(source.GetMemberReference(handle)));
        return isInstant;
    }

    private bool IsInstant(MemberReference member)
    {
        if (TypeName(member.Parent) is not { } type) return false;
        var name = source.GetString(member.Name);
        return (Types.Contains(type) && !Inherited.Contains(name)) || Members.Contains($"{type}.{name}");
    }

    private string? TypeName(EntityHandle type)
    {
        if (type.Kind == HandleKind.TypeSpecification) type = Generic((TypeSpecificationHandle)type);
        if (type.Kind != HandleKind.TypeReference) return null;
        var reference = source.GetTypeReference((TypeReferenceHandle)type);
        return reference.ResolutionScope.Kind == HandleKind.AssemblyReference
            ? $"{source.GetString(reference.Namespace)}.{source.GetString(reference.Name)}"
            : null;
    }

    private EntityHandle Generic(TypeSpecificationHandle handle)
    {
        var signature = source.GetBlobReader(source.GetTypeSpecification(handle).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance) return default;
        signature.ReadByte();
        return signature.ReadTypeHandle();
    }
}
