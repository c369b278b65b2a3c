using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Model;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Planning;

/// <summary>
/// Plans the delegate types that slots hold: methods without type parameters share one for each signature; each generic method, or
/// method of a generic type, has its own, with the same type parameters.
/// </summary>
internal sealed class DelegateTypes(HeapCopy heaps)
{
    private const int HolderRows = 1;
    private const int MethodsOfType = 2;
    private readonly Dictionary<BlobHandle, DelegateType> shared = [];
    private readonly List<DelegateType> all = [];

    public IReadOnlyList<DelegateType> All => all;

    /// <summary>How many methods all of them have.</summary>
    public int MethodCount => MethodsOfType * all.Count;

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
        var type = MetadataTokens.TypeDefinitionHandle(heaps.Source.TypeDefinitions.Count + HolderRows + number + 1);
        var invoke = MetadataTokens.MethodDefinitionHandle(heaps.Source.MethodDefinitions.Count + MethodsOfType * (number + 1));
        all.Add(new DelegateType(name, type, invoke, signature, parameters, typeArity));
        return all[^1];
    }
}
