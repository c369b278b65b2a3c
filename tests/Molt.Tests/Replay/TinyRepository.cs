using System.Diagnostics;

namespace Molt.Tests.Replay;

/// <summary>A git repository made for a test.</summary>
internal sealed class TinyRepository : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("molt-tiny-");

    public TinyRepository() => Git("init", "--quiet", "--initial-branch=main");

    public string Folder => folder.FullName;

    public static bool IsGitThere
    {
        get
        {
            try
            {
                Run(Path.GetTempPath(), ["--version"]);
                return true;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>Commits these files on top of what there is.</summary>
    public void Commit(string message, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        Git("add", "--all");
        Git("-c", "user.name=Tiny", "-c", "user.email=tiny@localhost", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", message);
    }

    private void Git(params string[] arguments) => Run(Folder, arguments);

    private static void Run(string folder, string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        if (git.ExitCode != 0) throw new InvalidOperationException($"git {arguments[0]} ended with {git.ExitCode}.");
    }
}
