using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace Molt.Applying;

/// <summary>
/// Where the scripts' types live: the first image and all shapes. References that are not the scripts' own are found where
/// the host has them.
/// </summary>
internal sealed class ScriptLoadContext : AssemblyLoadContext
{
    private readonly ConcurrentDictionary<string, Assembly> assemblies = new();
    private readonly List<string> tests = [];

    // The runtime keeps a context until its assemblies are gone: it must not keep them in turn.
    public ScriptLoadContext(bool isCollectible) : base("Molt scripts", isCollectible) => Unloading += _ => assemblies.Clear();

    public Assembly Add(byte[] image, byte[] symbols)
    {
        var assembly = LoadFromStream(new MemoryStream(image), new MemoryStream(symbols));
        assemblies[assembly.GetName().Name!] = assembly;
        return assembly;
    }

    /// <summary>Adds types of tests, in a context of their own: they refer to the scripts, and go before them.</summary>
    public Assembly AddTests(byte[] image, byte[] symbols)
    {
        var assembly = new BodyLoadContext("Molt tests", this).LoadFromStream(new MemoryStream(image), new MemoryStream(symbols));
        var name = assembly.GetName().Name!;
        tests.Add(name);
        return assemblies[name] = assembly;
    }

    /// <summary>Lets go of what <see cref="AddTests"/> added.</summary>
    public void DropTests()
    {
        foreach (var name in tests)
        {
            if (assemblies.TryRemove(name, out var assembly)) GetLoadContext(assembly)!.Unload();
        }
        tests.Clear();
    }

    public Assembly? Find(string name) => assemblies.GetValueOrDefault(name);

    /// <summary>What code in this context, or in a context of bodies, means by an assembly's name.</summary>
    public Assembly? Resolve(AssemblyName name) => Find(name.Name!) ?? HostAssembly(name);

    protected override Assembly? Load(AssemblyName assemblyName) => Resolve(assemblyName);

    /// <summary>Molt itself may have been loaded into another context than the default one, together with the host's plug-in.</summary>
    private static Assembly? HostAssembly(AssemblyName name)
    {
        var own = GetLoadContext(typeof(ScriptLoadContext).Assembly);
        return own is null || own == Default ? null : own.LoadFromAssemblyName(name);
    }
}

/// <summary>Where one edit's bodies live, until nothing runs or holds them any more.</summary>
internal sealed class BodyLoadContext(string name, ScriptLoadContext scripts) : AssemblyLoadContext(name, isCollectible: true)
{
    protected override Assembly? Load(AssemblyName assemblyName) => scripts.Resolve(assemblyName);
}
