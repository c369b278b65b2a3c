using System.Collections.Immutable;
using Molt.History;
using Molt.Model;
using Molt.Reporting;

namespace Molt.Pipeline;

/// <summary>What a rollback is as an edit, and what is left of it.</summary>
internal static class Rollback
{
    private const int MostNames = 3;

    /// <summary>The changes that lead from the live sources to earlier ones, in the directories that there still are.</summary>
    public static IReadOnlyCollection<FileChange> Changes(
        ImmutableSortedDictionary<string, SourceFile> live, ImmutableSortedDictionary<string, SourceFile> target, Func<string, bool> isRoot) =>
        [.. SourceChanges.Between(live, target).ByPath.Where(change => isRoot((change.Value.After ?? change.Value.Before)!.Root))
            .Select(change => new FileChange(change.Key, change.Value.After))];

    /// <summary>Errors of a save may be there because of files that are not what their author sees on disk.</summary>
    public static IEnumerable<ScriptDiagnostic> Remarks(EditPlan plan, IReadOnlyCollection<string> withdrawn)
    {
        if (withdrawn.Count == 0 || plan.Blame.IsEmpty) yield break;
        yield return new("MOLT0510", ScriptSeverity.Info, "", 0, 0,
            $"A rollback set aside what is on disk of {ShortList.Of([.. withdrawn], MostNames)}. The edit was tried without it: save these files, too, to take it in.");
    }
}
