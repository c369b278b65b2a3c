namespace Molt.Cli.Tests;

/// <summary>A directory of scripts that is gone after the test.</summary>
internal sealed class ScriptFolder : IDisposable
{
    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("molt-cli-");

    public ScriptFolder() => Root = parent.CreateSubdirectory("scripts").FullName;

    /// <summary>The scripts' directory.</summary>
    public string Root { get; }

    /// <summary>The path of a file beside the scripts' directory.</summary>
    public string Beside(string name) => Path.Combine(parent.FullName, name);

    /// <summary>Writes a script as editors do: beside its place, then moved into it, so that nobody sees half of it.</summary>
    /// <returns>The script's path.</returns>
    public string Save(string name, string source)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = Beside("saving.tmp");
        File.WriteAllText(temporary, source);
        File.Move(temporary, path, overwrite: true);
        return path;
    }

    public void Dispose() => parent.Delete(recursive: true);
}
