using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Molt.Compiling;

/// <summary>
/// What the host process has, as references for the compiler: the platform's assemblies, those that are loaded, and those
/// that these need. In a single-file host assemblies have no path; their metadata is read from memory.
/// </summary>
internal sealed class HostReferences
{
    // The runtime's own assemblies are the same for all reloaders of a process: what the compiler knows of their types is kept with the reference.
    private static readonly ConcurrentDictionary<string, MetadataReference> Platform = new();
    private static readonly string? PlatformFolder = Path.GetDirectoryName(RuntimeEnvironment.GetRuntimeDirectory());

    private readonly Dictionary<string, MetadataReference> references = new(StringComparer.OrdinalIgnoreCase);

    public static ImmutableArray<MetadataReference> Collect(IEnumerable<Assembly> assemblies, IEnumerable<string> paths)
    {
        var host = new HostReferences();
        foreach (var path in paths) host.AddPath(path);
        host.AddLoaded(typeof(WasNamedAttribute).Assembly); // what scripts say to Molt
        foreach (var assembly in assemblies) host.AddLoaded(assembly);
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies().Where(IsOfHost).OrderBy(IsDefault)) host.AddLoaded(assembly);
        foreach (var path in PlatformPaths()) host.AddPath(path);
        if (Assembly.GetEntryAssembly() is { } entry) host.AddNeeded(entry);
        return [.. host.references.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];
    }

    // Not the default one where Molt itself came with a plug-in.
    private static readonly AssemblyLoadContext? Own = AssemblyLoadContext.GetLoadContext(typeof(HostReferences).Assembly);

    /// <summary>Other plug-ins and scripts live in load contexts of their own; whoever wants them names them.</summary>
    private static bool IsOfHost(Assembly assembly) =>
        !assembly.IsDynamic && AssemblyLoadContext.GetLoadContext(assembly) is var context && (context == AssemblyLoadContext.Default || context == Own);

    // What the plug-in has of its own hides what the process has under the same name.
    private static bool IsDefault(Assembly assembly) => AssemblyLoadContext.GetLoadContext(assembly) == AssemblyLoadContext.Default;

    private static IEnumerable<string> PlatformPaths() =>
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(File.Exists);

    private void AddPath(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (references.ContainsKey(name)) return;
        references.Add(name, IsOfPlatform(path) ? Platform.GetOrAdd(path, static path => MetadataReference.CreateFromFile(path)) : MetadataReference.CreateFromFile(path));
    }

    private static bool IsOfPlatform(string path) => Path.GetDirectoryName(path) == PlatformFolder;

    [UnconditionalSuppressMessage("SingleFile", "IL3000", Justification = "Where there is no location, the metadata in memory is taken.")]
    private unsafe void AddLoaded(Assembly assembly)
    {
        var name = assembly.GetName().Name!;
        if (references.ContainsKey(name)) return;
        if (assembly.Location.Length > 0) AddPath(assembly.Location);
        else if (assembly.TryGetRawMetadata(out var blob, out var length))
            references.Add(name, AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata((nint)blob, length)).GetReference());
    }

    private void AddNeeded(Assembly assembly)
    {
        foreach (var name in assembly.GetReferencedAssemblies().Where(name => !references.ContainsKey(name.Name!)))
        {
            if (TryLoad(name) is not { } needed) continue;
            AddLoaded(needed);
            AddNeeded(needed);
        }
    }

    private static Assembly? TryLoad(AssemblyName name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (Exception e) when (e is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            return null; // a reference that the host itself never needed: scripts that do get the compiler's error
        }
    }
}
