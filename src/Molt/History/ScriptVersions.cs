using System.Collections.Immutable;
using Molt.Model;

namespace Molt.History;

/// <summary>
/// The version of each script that is live. Written at each commit, by whichever thread makes it, one at a time; read by any.
/// </summary>
internal sealed class ScriptVersions
{
    // Counters of scripts that are gone stay: a number is not to mean two contents.
    private readonly Dictionary<string, int> counters = new(StringComparer.Ordinal);
    private ImmutableDictionary<string, ScriptVersion> live = ImmutableDictionary.Create<string, ScriptVersion>(StringComparer.Ordinal);

    /// <summary>All versions that are live, by full path.</summary>
    public ImmutableDictionary<string, ScriptVersion> Live => Volatile.Read(ref live);

    /// <summary>The version of a live script; null when there is none.</summary>
    public ScriptVersion? Of(string path) => Live.GetValueOrDefault(path);

    /// <summary>Counts an edit that went live.</summary>
    public void Commit(IEnumerable<FileChange> changes)
    {
        var edited = live.ToBuilder();
        foreach (var (path, after) in changes)
        {
            if (after is null) edited.Remove(path);
            else edited[path] = new(path, Next(path), Convert.ToHexStringLower(after.Hash.AsSpan()));
        }
        Volatile.Write(ref live, edited.ToImmutable());
    }

    private int Next(string path) => counters[path] = counters.GetValueOrDefault(path) + 1;
}
