using Molt.Rehearsing.Processes;

/// <summary>
/// What the runtime calls before the program's own code in a process that has <c>DOTNET_STARTUP_HOOKS=Molt</c>: so the host's own executable, with its assemblies and its settings,
/// becomes a process that tests run in, and never comes to its own code. The name is the runtime's, and so is that it has no namespace.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(HostCommand.PipeVariable) is { Length: > 0 } pipe) ServedProcess.Run(pipe);
    }
}
