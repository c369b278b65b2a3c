using System.Collections.Immutable;
using Molt.Applying;
using Molt.Calling;
using Molt.Languages;
using Molt.Model;

namespace Molt.Pipeline;

/// <summary>
/// The part that languages beside C# have in an edit. C# is compiled and loaded first, then the others try what they have of it, and when all succeeded they are committed in the
/// opposite order, as C# is the one that cannot fail then. Used by the thread that edits belong to.
/// </summary>
/// <param name="runtimes">What runs their scripts.</param>
internal sealed class OtherLanguages(ScriptRuntimes runtimes)
{
    private ImmutableArray<IScriptAttempt> tried = []; // and perhaps not committed
    private Generation? candidate; // while an edit is being tried

    /// <summary>Those of the changes that are C#'s.</summary>
    public static IReadOnlyCollection<FileChange> CSharpOf(IReadOnlyCollection<FileChange> changes) => [.. changes.Where(change => ScriptNames.IsCSharp(change.Path))];

    /// <summary>All scripts in other languages as changes make them.</summary>
    public static ImmutableSortedDictionary<string, SourceFile> Sources(Generation live, IReadOnlyCollection<FileChange> changes)
    {
        var sources = live.Others.ToBuilder();
        foreach (var change in changes.Where(change => !ScriptNames.IsCSharp(change.Path)))
        {
            if (change.After is null) sources.Remove(change.Path);
            else sources[change.Path] = change.After;
        }
        return sources.ToImmutable();
    }

    /// <summary>Whether some of the changes are theirs.</summary>
    public bool AreAmong(IEnumerable<FileChange> changes) => !runtimes.IsEmpty && changes.Any(change => !ScriptNames.IsCSharp(change.Path));

    /// <summary>Has the other languages try what is theirs of some changes.</summary>
    /// <param name="next">What C# is about to be.</param>
    /// <param name="changes">Changes of all languages.</param>
    /// <param name="checkpoint">Throws when it is overtaken.</param>
    public ImmutableArray<IScriptAttempt> Try(Generation next, IReadOnlyCollection<FileChange> changes, Action checkpoint)
    {
        Volatile.Write(ref candidate, next);
        try
        {
            foreach (var group in changes.GroupBy(change => runtimes.Of(change.Path)))
            {
                if (group.Key is null) continue; // C#
                checkpoint();
                tried = tried.Add(group.Key.Try([.. group.Select(change => ChangeOf(change, next))], checkpoint));
            }
            return tried;
        }
        finally
        {
            Volatile.Write(ref candidate, null);
        }
    }

    /// <summary>Lets go of what was tried last.</summary>
    public void GiveUp()
    {
        foreach (var attempt in tried) attempt.Dispose();
        tried = [];
    }

    /// <summary>Finds a type of the C# scripts by its full name, as the edit has it that is being tried; null when there is none. Thread-safe.</summary>
    public Type? FindType(string fullName, Generation? live) =>
        (Volatile.Read(ref candidate) ?? live) is { } generation && new LiveMembers(generation) is var members && members.FindSymbol(fullName) is { } symbol ? members.Type(symbol) : null;

    private static ScriptChange ChangeOf(FileChange change, Generation next)
    {
        var place = change.After ?? next.Others.GetValueOrDefault(change.Path);
        return new(change.Path, place?.Root ?? "", place?.BaseNamespace ?? "", change.After?.Text);
    }
}
