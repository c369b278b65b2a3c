using Molt.Applying;
using Molt.Model;
using Molt.Scripts;

namespace Molt.Pipeline;

/// <summary>
/// Plans an edit that takes a whole directory away. Files elsewhere that do not compile without it prevent that; or they are set
/// aside, if that is wanted: gone with it, and pending until they compile again.
/// </summary>
internal sealed class Removal(EditParties parties, LoadedRoots roots, Initializers initializers, PendingFiles pending, Generation? live, string root)
{
    private readonly List<SourceFile> aside = [];
    private readonly List<ScriptDiagnostic> reasons = [];

    /// <summary>The directory's files that are live.</summary>
    public IReadOnlyList<string> Files { get; } =
        [.. live?.Sources.Keys.Where(path => ScriptPaths.IsBelow(root, path)) ?? []];

    /// <summary>The files that were set aside, as they would come in again.</summary>
    public IEnumerable<FileChange> Aside => aside.Select(file => new FileChange(file.Path, file));

    /// <summary>Why they were.</summary>
    public IReadOnlyList<ScriptDiagnostic> Reasons => reasons;

    /// <summary>Makes the plan; what is pending is changed to that end.</summary>
    /// <param name="unread">Errors of files that could not be read.</param>
    /// <param name="force">Whether to set files aside.</param>
    /// <param name="clock">Measures the attempt that succeeds.</param>
    /// <returns>The plan, which may well be one that does not take the directory away: see <see cref="IsDone"/>.</returns>
    public EditPlan Plan(IEnumerable<ScriptDiagnostic> unread, bool force, EditClock clock)
    {
        List<ScriptDiagnostic> others = [.. unread.Where(error => !ScriptPaths.IsAtOrBelow(root, error.File))];
        pending.Replace([.. pending.All.Where(change => !ScriptPaths.IsBelow(root, change.Path)), .. Files.Select(Gone)]);
        while (true)
        {
            var plan = new HoldBack(parties, roots, initializers, checkpoint: () => { }).Plan(live, pending, others, clock);
            if (IsDone(plan) || !force || !SetAside(plan)) return plan;
        }
    }

    /// <summary>Whether the plan takes away all of the directory.</summary>
    public bool IsDone(EditPlan plan) => Files.All(path => plan.Changes.Contains(Gone(path)));

    /// <summary>Sets aside what the plan's errors are in; false when there is nothing that could be.</summary>
    private bool SetAside(EditPlan plan)
    {
        var errors = plan.Blame.Where(error => error.Severity == ScriptSeverity.Error && live!.SourceOf(error.File) is not null).ToList();
        var dependents = errors.Select(error => error.File).Distinct().Where(path => !pending.All.Contains(Gone(path))).ToList();
        aside.AddRange(dependents.Select(path => pending.ContentOf(path) ?? live!.SourceOf(path)!));
        reasons.AddRange(errors.Where(error => dependents.Contains(error.File)));
        pending.Replace([.. pending.All.Where(change => !dependents.Contains(change.Path)), .. dependents.Select(Gone)]);
        return dependents.Count > 0;
    }

    private static FileChange Gone(string path) => new(path, null);
}
