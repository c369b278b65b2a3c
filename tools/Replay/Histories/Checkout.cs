using System.Collections.Immutable;
using System.Text;

namespace Molt.Replay.Histories;

/// <summary>A directory of scripts with what a commit has.</summary>
internal sealed class Checkout : IDisposable
{
    private readonly GitRepository repository;
    private readonly ReplayOptions options;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("molt-replay-");
    private readonly Dictionary<string, string> written = new(StringComparer.Ordinal); // ids, by the paths that the repository has
    private readonly Dictionary<string, LeftOutFile> leftOut;
    private ImmutableDictionary<string, string> files = ImmutableDictionary<string, string>.Empty;

    /// <param name="repository">Where the commits are.</param>
    /// <param name="options">What of them are scripts.</param>
    /// <param name="leftOut">Files that did not compile at an earlier start, by their paths; left out at once for as long as they are the same.</param>
    public Checkout(GitRepository repository, ReplayOptions options, ImmutableDictionary<string, LeftOutFile> leftOut)
    {
        (this.repository, this.options, this.leftOut) = (repository, options, new(leftOut, StringComparer.Ordinal));
        foreach (var file in options.Beside.Concat(options.Probe is { } probe ? [probe] : []))
            File.Copy(file, Path.Combine(folder.FullName, ScriptName(Path.GetFileName(file))));
    }

    public string Folder => folder.FullName;

    /// <summary>The files that are no scripts here, as they do not compile.</summary>
    public ImmutableDictionary<string, LeftOutFile> LeftOut => leftOut.ToImmutableDictionary();

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>Writes what is different at a commit.</summary>
    public void Write(Commit commit)
    {
        var all = repository.Files(commit, options.Sources.Concat(options.Tests)).ToList();
        if (written.Count == 0) Return(all);
        files = all.Where(IsWanted).ToImmutableDictionary(file => file.Path, file => file.Id);
        foreach (var gone in written.Keys.Except(files.Keys).ToList()) Delete(gone);
        foreach (var (path, id) in files.Where(file => written.GetValueOrDefault(file.Key) != file.Value)) Write(path, id);
    }

    /// <summary>Takes the file of an error away.</summary>
    public void LeaveOut(ScriptDiagnostic error)
    {
        if (written.Keys.FirstOrDefault(path => FullPath(path) == error.File) is not { } file) return;
        Delete(file);
        leftOut.Add(file, new(files[file], $"{error.Id} {file}:{error.Line} {error.Message}"));
    }

    private void Return(List<(string Path, string Id)> all)
    {
        var ids = all.ToDictionary(file => file.Path, file => file.Id);
        foreach (var file in leftOut.Where(file => ids.GetValueOrDefault(file.Key) != file.Value.Id).ToList()) leftOut.Remove(file.Key);
    }

    private bool IsWanted((string Path, string Id) file) => !leftOut.ContainsKey(file.Path) && !options.Excluded.Any(part => file.Path.Contains(part, StringComparison.Ordinal));

    private void Write(string path, string id)
    {
        var target = FullPath(path);
        File.WriteAllBytes(target, AsScript(repository.Content(id)));
        written[path] = id;
    }

    private void Delete(string path)
    {
        File.Delete(FullPath(path));
        written.Remove(path);
    }

    private byte[] AsScript(byte[] content)
    {
        if (options.Defines.IsEmpty && options.Replaced.IsEmpty) return content;
        var text = Encoding.UTF8.GetString(content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? content.AsSpan(Encoding.UTF8.Preamble.Length) : content);
        foreach (var (old, now) in options.Replaced) text = text.Replace(old, now, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(string.Concat(options.Defines.Select(name => $"#define {name}\n")) + text);
    }

    private string FullPath(string path) => Path.Combine(folder.FullName, ScriptName(path));

    // All in one folder, as a script's folder is its namespace; and a file whose name ends in Tests is one of tests for Molt, and no script.
    private static string ScriptName(string path) => (path.EndsWith("Tests.cs", StringComparison.Ordinal) ? $"{path[..^3]}_.cs" : path).Replace('/', '+');
}
