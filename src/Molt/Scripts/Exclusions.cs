using Microsoft.Extensions.FileSystemGlobbing;

namespace Molt.Scripts;

/// <summary>Files that the host does not want as scripts, by globs over their paths below their directory.</summary>
internal sealed class Exclusions
{
    private readonly Matcher? matcher;

    /// <param name="globs">As <c>**/*.g.cs</c> or <c>drafts/**</c>; with slashes on every system.</param>
    public Exclusions(IReadOnlyCollection<string> globs)
    {
        if (globs.Count == 0) return;
        matcher = new Matcher(OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
        foreach (var glob in globs) matcher.AddInclude(glob);
    }

    public static Exclusions None { get; } = new([]);

    /// <summary>Whether a file below a directory is excluded.</summary>
    public bool Include(string root, string path) => matcher?.Match(root, path).HasMatches == true;
}
