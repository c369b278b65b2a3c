namespace Molt.Hosting;

/// <summary>What scripts a host runs, and how. Validated when the host starts.</summary>
public sealed class MoltOptions
{
    private readonly List<HostedDirectory> directories = [];

    /// <summary>The directories, in the order in which they are added.</summary>
    public IReadOnlyList<HostedDirectory> Directories => directories;

    /// <summary>
    /// How scripts are compiled, watched and reported. What is not set there comes from the host: the logger factory, the meter
    /// factory, the clock, and the services of script classes' constructors.
    /// </summary>
    public ReloaderOptions Reloader { get; } = new();

    /// <summary>Adds a directory of scripts.</summary>
    /// <param name="baseNamespace">The namespace of files that declare none; empty for the global one.</param>
    /// <param name="path">The directory; a relative path is below the host's content root.</param>
    /// <returns>These options.</returns>
    public MoltOptions AddDirectory(string baseNamespace, string path)
    {
        directories.Add(new HostedDirectory(baseNamespace, path));
        return this;
    }
}

/// <summary>A directory of scripts that a host has.</summary>
/// <param name="BaseNamespace">The namespace of files that declare none; empty for the global one.</param>
/// <param name="Path">The directory; a relative path is below the host's content root.</param>
public sealed record HostedDirectory(string BaseNamespace, string Path);
