using System.Collections.Immutable;

namespace Molt.Scripts;

/// <summary>The directories of a reloader, found by any thread, by whatever path leads there.</summary>
internal sealed class ScriptDirectories
{
    private ImmutableList<ScriptDirectory> all = [];

    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<ScriptDirectory> All => Volatile.Read(ref all);

    public void Add(ScriptDirectory directory) => ImmutableInterlocked.Update(ref all, list => list.Add(directory));

    public void Remove(ScriptDirectory directory) => ImmutableInterlocked.Update(ref all, list => list.Remove(directory));

    /// <summary>The directory of this path; null when there is none.</summary>
    public ScriptDirectory? At(string path)
    {
        var full = ScriptRoot.At(path, "").Path;
        return All.FirstOrDefault(directory => directory.Path == full)
            ?? All.FirstOrDefault(directory => RealPath.IsWithin(directory.Path, full) && RealPath.IsWithin(full, directory.Path));
    }

    /// <summary>
    /// The directories that a path lies in, and the path as it may be known there, likelier ones first: a folder counts under its own name
    /// where that is below a directory, else under that of a link to it, and a file under its own.
    /// </summary>
    public IEnumerable<(ScriptDirectory Directory, string Path)> Locate(string path)
    {
        var full = ScriptRoot.At(path, "").Path;
        var parent = Path.GetDirectoryName(full) is { } folder ? Path.Combine(RealPath.Of(folder), Path.GetFileName(full)) : full;
        return [.. Below(parent, RealPath.Of), .. Below(full, root => root), .. Below(RealPath.Of(full), RealPath.Of)];
    }

    /// <summary>The directory that has files in common with one that is to be added; null when there is none.</summary>
    public ScriptDirectory? Overlapping(string root) =>
        All.FirstOrDefault(directory => RealPath.IsWithin(directory.Path, root) || RealPath.IsWithin(root, directory.Path));

    private IEnumerable<(ScriptDirectory Directory, string Path)> Below(string path, Func<string, string> rootOf) =>
        from directory in All
        let root = rootOf(directory.Path)
        where ScriptPaths.IsAtOrBelow(root, path)
        select (directory, Path.Join(directory.Path, path[root.Length..]));
}
