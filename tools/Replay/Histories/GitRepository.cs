using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Molt.Replay.Histories;

/// <summary>A local repository, read by <c>git</c> itself; nothing is ever written to it.</summary>
internal sealed class GitRepository : IDisposable
{
    private readonly string path;
    private readonly Process objects;

    public GitRepository(string path)
    {
        this.path = path;
        objects = Start(["cat-file", "--batch"], isAsked: true);
    }

    public void Dispose()
    {
        objects.StandardInput.Close();
        objects.WaitForExit();
        objects.Dispose();
    }

    /// <summary>The commit to start from, and those of the first parents after it that touch C# files of the paths.</summary>
    public ImmutableArray<Commit> Commits(ReplayOptions options)
    {
        string[] specs = [.. options.Sources.Concat(options.Tests).Select(below => $":(glob){below.TrimEnd('/')}/**/*.cs")];
        var range = options.From is null ? options.Until : $"{options.From}..{options.Until}";
        var lines = Run(["log", "--first-parent", "--format=%H %s", range, "--", .. specs]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var commits = lines.Reverse().Select(line => new Commit(line.Split(' ')[0], line[(line.IndexOf(' ') + 1)..])).ToList();
        if (options.From is null) return [.. commits.TakeLast(options.Count + 1)];
        return [new(Run(["rev-parse", $"{options.From}^{{commit}}"]).Trim(), ""), .. commits.Take(options.Count)];
    }

    /// <summary>The C# files below some paths at a commit, and the ids of their contents.</summary>
    public IEnumerable<(string Path, string Id)> Files(Commit commit, IEnumerable<string> below)
    {
        foreach (var line in Run(["ls-tree", "-r", "-z", commit.Id, "--", .. below]).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = line.IndexOf('\t');
            if (line[..tab].Split(' ') is [_, "blob", var id] && line.EndsWith(".cs", StringComparison.Ordinal)) yield return (line[(tab + 1)..], id);
        }
    }

    public byte[] Content(string id)
    {
        objects.StandardInput.WriteLine(id);
        objects.StandardInput.Flush();
        var stream = objects.StandardOutput.BaseStream;
        var content = new byte[int.Parse(Line(stream).Split(' ')[2], CultureInfo.InvariantCulture)];
        stream.ReadExactly(content);
        stream.ReadByte(); // the line's end
        return content;
    }

    private string Run(string[] arguments)
    {
        using var git = Start(arguments, isAsked: false);
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? output : throw new InvalidOperationException($"git {arguments[0]} ended with {git.ExitCode}.");
    }

    private Process Start(string[] arguments, bool isAsked) => Process.Start(new ProcessStartInfo("git", ["-C", path, .. arguments])
    {
        RedirectStandardInput = isAsked,
        RedirectStandardOutput = true,
        StandardOutputEncoding = Encoding.UTF8,
    })!;

    private static string Line(Stream stream)
    {
        var line = new StringBuilder();
        for (var next = stream.ReadByte(); next is not ('\n' or -1); next = stream.ReadByte()) line.Append((char)next);
        return line.ToString();
    }
}
