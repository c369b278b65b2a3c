namespace Molt.Scripts;

/// <summary>
/// Which files are scripts and which folders are looked into. Only names below the root count: a root may well lie in a
/// hidden folder. Names are compared without case, so that a directory holds the same scripts on every system.
/// </summary>
internal static class ScriptFilter
{
    private static readonly string[] BuildFolders = ["bin", "obj"];

    // Emacs, Office and the like; flycheck and flymake compile copies that they put beside the original.
    private static readonly string[] TemporaryPrefixes = [".", "#", "~", "flycheck_", "flymake_"];
    private static readonly string[] TemporarySuffixes = ["_flymake.cs"];

    /// <summary>Whether a file of this full path, below this root, is a script by its name.</summary>
    public static bool IsScript(string root, string path)
    {
        if (!IsBelow(root, path)) return false;
        var segments = SegmentsBelow(root, path);
        return IsScriptName(segments[^1]) && segments[..^1].All(IsScriptFolderName);
    }

    /// <summary>Whether scripts in this folder, below this root, count. The root itself always does.</summary>
    public static bool IsScriptFolder(string root, string path) =>
        path == root || (IsBelow(root, path) && SegmentsBelow(root, path).All(IsScriptFolderName));

    public static bool IsScriptName(string name) =>
        name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)
        && !TemporaryPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        && !TemporarySuffixes.Any(suffix => name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
        && !name.Contains("___jb_", StringComparison.Ordinal);

    // A folder named like a script is reported when it is come across (MOLT0104), not looked into.
    public static bool IsScriptFolderName(string name) =>
        name.Length > 0 && name[0] != '.' && !BuildFolders.Contains(name, StringComparer.OrdinalIgnoreCase) && !IsScriptName(name);

    /// <summary>Whether a path lies below a folder, by whole segments: <c>scripts2/a.cs</c> is not below
    /// <c>scripts</c>.</summary>
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
