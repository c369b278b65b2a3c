namespace Molt.Scripts;

/// <summary>What lies below what, by whole names: <c>scripts2/a.cs</c> is not below <c>scripts</c>.</summary>
internal static class ScriptPaths
{
    /// <summary>Whether a path lies below a folder.</summary>
    public static bool IsBelow(string folder, string path)
    {
        var prefix = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return path.Length > prefix.Length && path.StartsWith(prefix, StringComparison.Ordinal);
    }

    /// <summary>Whether a path is a folder, or lies below it.</summary>
    public static bool IsAtOrBelow(string folder, string path) => path == folder || IsBelow(folder, path);

    /// <summary>The names on the way from the root to a path below it.</summary>
    public static string[] SegmentsBelow(string root, string path) => path[root.Length..].Split(
        [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
}
