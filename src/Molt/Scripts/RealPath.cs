namespace Molt.Scripts;

/// <summary>Where paths lead to, however they are written: through links, and in whatever case where names have none.</summary>
internal static class RealPath
{
    // As many as Linux follows; more of them are a circle.
    private const int MostLinks = 40;

    /// <summary>The full path with every link in it followed. What does not exist, and links that go round in a circle, are taken as
    /// they are written.</summary>
    public static string Of(string path)
    {
        var left = MostLinks;
        return Of(Path.GetFullPath(path), ref left);
    }

    /// <summary>Whether a folder is another one, or lies below it, in the file system rather than by its name.</summary>
    public static bool IsWithin(string folder, string path)
    {
        var wanted = FileStamp.Of(folder).Identity;
        for (var part = Of(path); part is not null; part = Path.GetDirectoryName(part))
        {
            if (part == folder) return true;
            var stamp = FileStamp.Of(part);
            if (stamp.Kind != FileKind.Missing && IsSame(stamp.Identity, wanted)) return true;
        }
        return false;
    }

    private static string Of(string path, ref int left)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var name in ScriptPaths.SegmentsBelow(real, path))
        {
            var entry = Path.Combine(real, name);
            var target = left > 0 ? new FileInfo(entry).LinkTarget : null;
            if (target is not null) left--;
            real = target is null ? entry : Of(Path.GetFullPath(target, real), ref left);
        }
        return real;
    }

    private static bool IsSame(FileIdentity one, FileIdentity other) => OperatingSystem.IsLinux()
        ? one == other
        : string.Equals(one.Path, other.Path, StringComparison.OrdinalIgnoreCase);
}
