using System.Collections.Immutable;
using Molt.Diffing;

namespace Molt.History;

/// <summary>
/// The types and members that edits removed and none brought back. Written at each commit, one at a time; read by any thread.
/// </summary>
internal sealed class LeakList
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private ImmutableArray<Leak> current = [];

    /// <summary>Ordered by name.</summary>
    public IReadOnlyList<Leak> Current => current;

    /// <summary>Takes in an edit that went live.</summary>
    /// <param name="edit">What came and went.</param>
    /// <param name="generation">The generation that the edit made.</param>
    /// <param name="versions">The versions of scripts before the edit.</param>
    public void Commit(IdentityEdits edit, int generation, ImmutableDictionary<string, ScriptVersion> versions)
    {
        if (edit.Arrived.IsEmpty && edit.DepartedTypes.IsEmpty && edit.DepartedMembers.IsEmpty && edit.Replaced.IsEmpty) return;
        foreach (var key in edit.Arrived) Return(key, edit.Arrived);
        foreach (var type in edit.DepartedTypes) entries[type.Key] = new(Made(type.Name, true, type.File), Members(type));
        // Its name has gone to another type: it never comes back.
        foreach (var type in edit.Replaced) entries[$"{type.Key}@{generation}"] = new(Made(type.Name, true, type.File), []);
        foreach (var member in edit.DepartedMembers) entries[member.Key] = new(Made(member.Name, false, member.File), []);
        ImmutableInterlocked.InterlockedExchange(ref current, [.. entries.Values.Select(entry => entry.Leak).OrderBy(leak => leak.Name, StringComparer.Ordinal)
            .ThenBy(leak => leak.Generation).ThenBy(leak => leak.File, StringComparer.Ordinal)]);

        Leak Made(string name, bool isType, string file) => new(name, isType, file, versions.GetValueOrDefault(file)?.Number ?? 0, generation);

        ImmutableArray<KeyValuePair<string, Leak>> Members(DepartedType type) =>
            [.. type.Members.Select(member => KeyValuePair.Create(member.Key, Made(member.Name, false, member.File)))];
    }

    /// <summary>What is back is leaked no more; a type may come back with less than it had.</summary>
    private void Return(string key, ImmutableHashSet<string> arrived)
    {
        if (!entries.Remove(key, out var entry)) return;
        foreach (var (member, leak) in entry.Members)
        {
            if (!arrived.Contains(member)) entries[member] = new(leak, []);
        }
    }

    /// <param name="Leak">What is told.</param>
    /// <param name="Members">Of a type, the members that went with it, by key.</param>
    private sealed record Entry(Leak Leak, ImmutableArray<KeyValuePair<string, Leak>> Members);
}
