namespace Molt.Reporting;

/// <summary>How reports write a file: relative to the script directory with forward slashes, or in full when outside it.</summary>
internal static class ScriptPath
{
    /// <summary>The written form of a full path; empty stays empty.</summary>
    public static string Relative(string root, string file)
    {
        if (file.Length == 0) return file;
        var relative = Path.GetRelativePath(root, file);
        return IsOutside(relative) ? file : relative.Replace(Path.DirectorySeparatorChar, '/');
    }

    private static bool IsOutside(string relative) =>
        Path.IsPathRooted(relative) || relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar);
}
