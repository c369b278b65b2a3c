namespace Molt.Tests.Edits;

/// <summary>A temporary script directory that takes the saves of a case. Deleted when disposed.</summary>
internal sealed class LiveDirectory : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("molt-case-");
    private Sources written = Sources.None;

    public LiveDirectory() => Directory.CreateDirectory(Scripts);

    public string Scripts => Path.Combine(root.FullName, "scripts");

    private string Staging => Path.Combine(root.FullName, "staging");

    /// <summary>Makes the directory hold exactly these sources; only files that differ are touched.</summary>
    public void Save(Sources sources)
    {
        var changed = sources.Files.Where(file => written.Files.GetValueOrDefault(file.Key) != file.Value).ToList();
        foreach (var (name, path) in changed) Copy(path, Path.Combine(Staging, name));
        foreach (var name in written.Files.Keys.Except(sources.Files.Keys)) File.Delete(Path.Combine(Scripts, name));
        foreach (var (name, _) in changed) Move(Path.Combine(Staging, name), Path.Combine(Scripts, name));
        written = sources;
    }

    public void Dispose() => root.Delete(recursive: true);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to, overwrite: true);
    }

    // Moved into place, as editors do: a script directory never shows half a file.
    private static void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(from, to, overwrite: true);
    }
}
