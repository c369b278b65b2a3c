using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Linking.Closures;
using Molt.Linking.Signatures;
using Molt.Model;

namespace Molt.Linking;

/// <summary>The heaps' sizes summed over all generations: where the next delta's offsets begin.</summary>
internal readonly record struct HeapSizes(int Text, int UserText, int Blob)
{
    public static HeapSizes Of(MetadataReader reader) => new(
        reader.GetHeapSize(HeapIndex.String), reader.GetHeapSize(HeapIndex.UserString), reader.GetHeapSize(HeapIndex.Blob));

    public HeapSizes Plus(HeapSizes other) => new(Text + other.Text, UserText + other.UserText, Blob + other.Blob);
}

/// <summary>
/// What the compiler's definition tokens stand for, over all generations: rows up to the first image's last are found
/// there, later ones were handed out by deltas.
/// </summary>
internal sealed record Definitions(ScriptImage First, HeapSizes Heaps)
{
    public ImmutableDictionary<int, NamedSignature> Types { get; init; } = ImmutableDictionary<int, NamedSignature>.Empty;

    public ImmutableDictionary<int, MethodReference> Methods { get; init; } = ImmutableDictionary<int, MethodReference>.Empty;

    public ImmutableDictionary<int, FieldReference> Fields { get; init; } = ImmutableDictionary<int, FieldReference>.Empty;

    /// <summary>The functions of methods whose rows others have taken: static ones of those of objects, and the other way about.</summary>
    public ImmutableDictionary<(TypeIdentity Type, string Method), ImmutableArray<FunctionIdentity>> Former { get; init; } = ImmutableDictionary<(TypeIdentity, string), ImmutableArray<FunctionIdentity>>.Empty;

    /// <summary>The closures that the compiler has made anew and that are the ones that they were.</summary>
    public KeptClosures Closures { get; init; } = KeptClosures.None;

    /// <summary>The last row that a method which an edit has added has had; null for others.</summary>
    public int? RowOf(TypeIdentity type, string key)
    {
        var rows = Methods.Where(method => method.Value.Key == key && method.Value.Parent.Definition == type).Select(method => method.Key).ToList();
        return rows.Count > 0 ? rows.Max() : null;
    }

    public static Definitions Of(ScriptImage first) => new(first, HeapSizes.Of(first.Reader));

    public TypeIdentity Type(int row) => Open(row).Identity;

    public NamedSignature Open(int row) =>
        Types.TryGetValue(row, out var type) ? type : (NamedSignature)First.Type(MetadataTokens.TypeDefinitionHandle(row));

    public MethodReference Method(int row) =>
        Methods.TryGetValue(row, out var method) ? method : First.Method(MetadataTokens.MethodDefinitionHandle(row));

    public FieldReference Field(int row) =>
        Fields.TryGetValue(row, out var field) ? field : First.Field(MetadataTokens.FieldDefinitionHandle(row));
}
