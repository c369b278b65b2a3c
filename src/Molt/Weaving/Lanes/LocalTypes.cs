using System.Reflection.Metadata;
using Molt.Images;
using Molt.Model;

namespace Molt.Weaving.Lanes;

/// <summary>Reads the types of a body's variables.</summary>
/// <param name="source">The image.</param>
/// <param name="loaded">Finds a struct of the scripts in another image, by its assembly and its full name.</param>
internal sealed class LocalTypes(MetadataReader source, Func<string, string, Type?> loaded)
{
    // Structs of the framework that are known to hold no address of a local; of others only their own assembly knows.
    private static readonly HashSet<string> Plain =
    [
        "System.DateTime", "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly", "System.TimeSpan", "System.Guid", "System.Decimal",
        "System.Int128", "System.UInt128", "System.Half", "System.Index", "System.Range", "System.Nullable`1", "System.ValueTuple`2", "System.ValueTuple`3",
        "System.ValueTuple`4", "System.Numerics.Vector2", "System.Numerics.Vector3", "System.Numerics.Vector4", "System.Numerics.Quaternion",
        "System.Numerics.BigInteger", "System.Numerics.Complex", "System.Collections.Generic.KeyValuePair`2",
        "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler", "System.Threading.CancellationToken", "System.Threading.Tasks.ValueTask", "System.Threading.Tasks.ValueTask`1",
    ];

    private readonly MarkedMembers byReferenceLike = new(source, "IsByRefLikeAttribute");

    /// <summary>How many locals a body has.</summary>
    public int CountOf(StandaloneSignatureHandle locals)
    {
        if (locals.IsNil) return 0;
        Locals(locals, out var count);
        return count;
    }

    /// <summary>The types of a body's locals, a blob for each.</summary>
    public IReadOnlyList<byte[]> Of(StandaloneSignatureHandle locals)
    {
        if (locals.IsNil) return [];
        var reader = Locals(locals, out var count);
        return Read(ref reader, count);
    }

    /// <summary>The types of a method's parameters, a blob for each.</summary>
    public IReadOnlyList<byte[]> Parameters(MethodDefinition method, out bool isInstance)
    {
        var reader = source.GetBlobReader(method.Signature);
        isInstance = reader.ReadSignatureHeader().IsInstance;
        var count = reader.ReadCompressedInteger();
        Next(ref reader); // the result
        return Read(ref reader, count);
    }

    /// <summary>Whether the locals can be copied while the body runs: none may hold the address of another.</summary>
    public bool AreCopyable(StandaloneSignatureHandle locals)
    {
        if (locals.IsNil) return true;
        var reader = Locals(locals, out var count);
        for (; count > 0; count--)
        {
            if (!IsCopyable(reader)) return false;
            Next(ref reader);
        }
        return true;
    }

    private BlobReader Locals(StandaloneSignatureHandle locals, out int count)
    {
        var reader = source.GetBlobReader(source.GetStandaloneSignature(locals).Signature);
        reader.ReadSignatureHeader();
        count = reader.ReadCompressedInteger();
        return reader;
    }

    private static List<byte[]> Read(ref BlobReader reader, int count)
    {
        var types = new List<byte[]>(count);
        for (; count > 0; count--) types.Add(Next(ref reader));
        return types;
    }

    private static byte[] Next(ref BlobReader reader)
    {
        var blob = new BlobBuilder();
        SignatureRewriter.RewriteType(ref reader, blob, handle => handle);
        return blob.ToArray();
    }

    private bool IsCopyable(BlobReader type)
    {
        var code = type.ReadByte();
        if ((SignatureTypeCode)code == SignatureTypeCode.GenericTypeInstance) code = type.ReadByte();
        if (code == (byte)SignatureTypeKind.ValueType) return IsPlain(type.ReadTypeHandle());
        return (SignatureTypeCode)code is not (SignatureTypeCode.ByReference or SignatureTypeCode.Pointer or SignatureTypeCode.Pinned
            or SignatureTypeCode.FunctionPointer or SignatureTypeCode.TypedReference
            or SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier);
    }

    private bool IsPlain(EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeDefinition => !byReferenceLike.Contains(type),
        HandleKind.TypeReference => IsPlain(source.GetTypeReference((TypeReferenceHandle)type)),
        _ => false,
    };

    // An enumerator that is nested in one of these classes is one of a collection on the heap.
    private bool IsPlain(TypeReference type)
    {
        if (AssemblyOf(type) is { } assembly && ScriptAssemblyNames.IsScripts(assembly)) return loaded(assembly, FullName(type)) is { IsByRefLike: false };
        if (type.ResolutionScope.Kind != HandleKind.TypeReference) return Plain.Contains($"{source.GetString(type.Namespace)}.{source.GetString(type.Name)}");
        var outer = source.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
        return source.StringComparer.Equals(type.Name, "Enumerator") && source.StringComparer.Equals(outer.Namespace, "System.Collections.Generic");
    }

    private string? AssemblyOf(TypeReference type) => type.ResolutionScope.Kind switch
    {
        HandleKind.TypeReference => AssemblyOf(source.GetTypeReference((TypeReferenceHandle)type.ResolutionScope)),
        HandleKind.AssemblyReference => source.GetString(source.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name),
        _ => null,
    };

    private string FullName(TypeReference type)
    {
        var name = source.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
            return $"{FullName(source.GetTypeReference((TypeReferenceHandle)type.ResolutionScope))}+{name}";
        return type.Namespace.IsNil ? name : $"{source.GetString(type.Namespace)}.{name}";
    }
}
