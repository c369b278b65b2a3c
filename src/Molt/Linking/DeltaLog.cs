using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Molt.Linking;

/// <summary>The delta's log: which definitions are new, and whose members they are. Everything else it has is an update.</summary>
internal sealed record DeltaLog(
    ImmutableDictionary<EntityHandle, TypeDefinitionHandle> Owners,
    ImmutableDictionary<MethodDefinitionHandle, ImmutableArray<ParameterHandle>> Parameters)
{
    public static DeltaLog Read(MetadataReader reader)
    {
        var owners = ImmutableDictionary.CreateBuilder<EntityHandle, TypeDefinitionHandle>();
        var parameters = new Dictionary<MethodDefinitionHandle, List<ParameterHandle>>();
        EditAndContinueLogEntry? parent = null;
        foreach (var entry in reader.GetEditAndContinueLogEntries())
        {
            if (parent is { Operation: EditAndContinueOperation.AddMethod or EditAndContinueOperation.AddField } owner)
                owners[entry.Handle] = (TypeDefinitionHandle)owner.Handle;
            if (parent is { Operation: EditAndContinueOperation.AddParameter } method)
                ParametersOf(parameters, (MethodDefinitionHandle)method.Handle).Add((ParameterHandle)entry.Handle);
            parent = entry.Operation == EditAndContinueOperation.Default ? null : entry;
        }
        return new(owners.ToImmutable(), parameters.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray()));
    }

    public ImmutableArray<ParameterHandle> ParametersOf(MethodDefinitionHandle method) =>
        Parameters.TryGetValue(method, out var found) ? found : [];

    private static List<ParameterHandle> ParametersOf(
        Dictionary<MethodDefinitionHandle, List<ParameterHandle>> parameters, MethodDefinitionHandle method)
    {
        if (!parameters.TryGetValue(method, out var found)) parameters[method] = found = [];
        return found;
    }
}
