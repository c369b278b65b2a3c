using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Model;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Planning;

/// <summary>
/// Plans the delegate types that slots hold: methods without type parameters share one for each signature; each generic method, or
/// method of a generic type, has its own, with the same type parameters.
/// </summary>
internal sealed class DelegateTypes(HeapCopy heaps, AsyncStarts starts)
{
    private const int HolderRows = 1;
    private const int MethodsOfType = 2;
    private readonly Dictionary<BlobHandle, DelegateType> shared = [];
    private readonly List<DelegateType> all = [];

    public IReadOnlyList<DelegateType> All => all;

    /// <summary>The last row of a method of theirs.</summary>
    public int LastMethod => MethodsBefore + MethodsOfType * all.Count;

    /// <summary>The last row of a field before the slots.</summary>
    public int LastField => heaps.Source.FieldDefinitions.Count + starts.FieldCount;

    private int MethodsBefore => heaps.Source.MethodDefinitions.Count + starts.MethodCount;

    public DelegateType Shared(BlobHandle signature)
    {
        if (!shared.TryGetValue(signature, out var type)) shared.Add(signature, type = Add(signature, [], 0));
        return type;
    }

    public DelegateType Generic(BlobHandle signature, IReadOnlyList<GenericParameterHandle> parameters, int typeArity) =>
        Add(signature, parameters, typeArity);

    private DelegateType Add(BlobHandle signature, IReadOnlyList<GenericParameterHandle> parameters, int typeArity)
    {
        var number = all.Count;
        var name = SlotNames.DelegatePrefix + (number + 1) + (parameters.Count == 0 ? "" : $"`{parameters.Count}");
        var type = MetadataTokens.TypeDefinitionHandle(heaps.Source.TypeDefinitions.Count + starts.TypeCount + HolderRows + number + 1);
        var invoke = MetadataTokens.MethodDefinitionHandle(MethodsBefore + MethodsOfType * (number + 1));
        all.Add(new DelegateType(name, type, invoke, signature, parameters, typeArity));
        return all[^1];
    }
}
