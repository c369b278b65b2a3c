using Mud.Host;

namespace Mud.Tests.World;

/// <summary>The sample's scripts in a folder of their own, to be edited as an author would. Deleted when disposed.</summary>
internal sealed class ScriptCopy : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("mud-");

    /// <param name="hasPython">Whether with the scripts in Python: their modules are the process's, so only one world of it can have them at a time.</param>
    internal ScriptCopy(bool hasPython = false)
    {
        var origin = ScriptsFolder.Find();
        foreach (var file in Directory.GetFiles(origin, hasPython ? "*.*" : "*.cs", SearchOption.AllDirectories))
            Copy(file, Path.GetRelativePath(origin, file));
    }

    internal string Folder => Path.Combine(root.FullName, "scripts");

    /// <summary>Saves a file as editors do: written beside the scripts, then moved into place.</summary>
    internal void Save(string file, string text)
    {
        var draft = Path.Combine(root.FullName, "draft");
        File.WriteAllText(draft, text);
        File.Move(draft, PathOf(file), overwrite: true);
    }

    internal void Replace(string file, string old, string replacement)
    {
        var text = File.ReadAllText(PathOf(file));
        Assert.Contains(old, text);
        Save(file, text.Replace(old, replacement));
    }

    internal void Delete(string file) => File.Delete(PathOf(file));

    public void Dispose() => root.Delete(recursive: true);

    private string PathOf(string file) => Path.Combine(Folder, file);

    private void Copy(string from, string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.Copy(from, PathOf(file));
    }
}
