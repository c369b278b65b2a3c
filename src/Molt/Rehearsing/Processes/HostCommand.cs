using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;

namespace Molt.Rehearsing.Processes;

/// <summary>How to start the host's own executable as a process that tests run in.</summary>
internal static class HostCommand
{
    /// <summary>Names the pipe that the process is to serve.</summary>
    public const string PipeVariable = "MOLT_REHEARSAL_PIPE";

    private const string Hooks = "DOTNET_STARTUP_HOOKS";
    private const string HookSwitch = "System.StartupHookProvider.IsSupported";

    /// <summary>Why this host cannot be started again; null if it can. It must be certain: a process that does not call the hook is a second copy of the program.</summary>
    public static string? Obstacle
    {
        get
        {
            var own = typeof(HostCommand).Assembly;
            if (AppContext.TryGetSwitch(HookSwitch, out var isSupported) && !isSupported) return $"the program was built without startup hooks ({HookSwitch})";
            if (Environment.ProcessPath is null || Assembly.GetEntryAssembly() is null) return "the program does not begin in .NET";
            if (AssemblyLoadContext.GetLoadContext(own) != AssemblyLoadContext.Default || !IsTrusted(own)) return "Molt is part of a plug-in, not of the program";
            return IsMuxer && Assembly.GetEntryAssembly()!.Location.Length == 0 ? "it is not known what 'dotnet' was started with" : null;
        }
    }

    private static bool IsMuxer => Path.GetFileNameWithoutExtension(Environment.ProcessPath!).Equals("dotnet", StringComparison.OrdinalIgnoreCase);

    /// <summary>Starts it: with nothing to read, and what it writes to be read here.</summary>
    /// <param name="pipe">The pipe's name.</param>
    public static ProcessStartInfo Make(string pipe)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in Arguments()) start.ArgumentList.Add(argument);
        start.Environment[PipeVariable] = pipe;
        start.Environment[Hooks] = typeof(HostCommand).Assembly.GetName().Name;
        return start;
    }

    /// <summary>Has processes that tests start be none of this kind.</summary>
    public static void Forget()
    {
        Environment.SetEnvironmentVariable(PipeVariable, null);
        Environment.SetEnvironmentVariable(Hooks, null);
    }

    private static IEnumerable<string> Arguments()
    {
        if (!IsMuxer) return [];
        var entry = Assembly.GetEntryAssembly()!.Location;
        var settings = Path.ChangeExtension(entry, ".runtimeconfig.json");
        var dependencies = (AppContext.GetData("APP_CONTEXT_DEPS_FILES") as string)?.Split(';')[0];
        return ["exec", .. File.Exists(settings) ? ["--runtimeconfig", settings] : Array.Empty<string>(), .. File.Exists(dependencies) ? ["--depsfile", dependencies] : Array.Empty<string>(), entry];
    }

    // In a single file assemblies have no place, and all that are in it are found by name.
    private static bool IsTrusted(Assembly own) => own.Location.Length == 0
        || ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES"))?.Split(Path.PathSeparator).Any(path => Path.GetFileName(path) == Path.GetFileName(own.Location)) == true;
}
