namespace Molt.Cli.Running;

/// <summary>Why a path given as the scripts' directory is none that can be read.</summary>
internal static class DirectoryProblem
{
    /// <summary>The reason, or null when all is well.</summary>
    public static string? Of(string path)
    {
        if (File.Exists(path)) return $"'{path}' is a file; the directory of the scripts is wanted";
        if (!Directory.Exists(path)) return $"there is no directory '{path}'";
        return ReasonItCannotBeRead(path);
    }

    private static string? ReasonItCannotBeRead(string path)
    {
        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(path).GetEnumerator();
            entries.MoveNext();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"cannot read '{path}': {exception.Message}";
        }
    }
}
