using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Metadata;

namespace Molt.Linking;

/// <summary>The identities of the assemblies that scripts refer to, by simple name, as the compiler knows them. Thread-safe.</summary>
internal sealed class AssemblyReferences
{
    private readonly ConcurrentDictionary<string, AssemblyName> known = new();

    public void Add(AssemblyName name) => known.TryAdd(name.Name!, name);

    public void AddAll(MetadataReader image)
    {
        foreach (var handle in image.AssemblyReferences) Add(image.GetAssemblyReference(handle).GetAssemblyName());
    }

    /// <summary>The full name; for the scripts' own assemblies, which have neither version nor key, the simple one.</summary>
    public AssemblyName Find(string name) => known.TryGetValue(name, out var full) ? full : new AssemblyName(name);

    public IReadOnlyCollection<string> Names => [.. known.Keys];
}
