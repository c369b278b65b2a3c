namespace Molt.Watching;

/// <summary>
/// Whether git is changing the files of a directory just now. It takes its index's lock before the first file of a checkout,
/// merge or reset and lets go of it after the last one, which no pause between two files could tell as surely.
/// </summary>
internal sealed class BranchSwitch
{
    // A lock that a crashed git left behind must not delay edits until somebody removes it.
    private static readonly TimeSpan LongestSwitch = TimeSpan.FromSeconds(10);

    private readonly string? lockFile;

    /// <summary>Looks for the repository that the directory is in.</summary>
    public BranchSwitch(string directory)
    {
        for (var folder = directory; folder is not null && lockFile is null; folder = Path.GetDirectoryName(folder))
        {
            if (GitFolder(Path.Combine(folder, ".git")) is { } found) lockFile = Path.Combine(found, "index.lock");
        }
    }

    public bool IsGoingOn => lockFile is not null && File.Exists(lockFile) && DateTime.UtcNow - File.GetLastWriteTimeUtc(lockFile) < LongestSwitch;

    // In a worktree or a submodule ".git" is a file that says where the folder is.
    private static string? GitFolder(string entry)
    {
        const string Link = "gitdir:";
        if (Directory.Exists(entry)) return entry;
        if (!File.Exists(entry)) return null;
        try
        {
            var line = File.ReadLines(entry).FirstOrDefault() ?? "";
            return line.StartsWith(Link, StringComparison.Ordinal) ? Path.Combine(Path.GetDirectoryName(entry)!, line[Link.Length..].Trim()) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null; // no repository that could be read: edits are made without knowing of its locks
        }
    }
}
