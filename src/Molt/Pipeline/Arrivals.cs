using System.Collections.Immutable;
using Molt.Model;
using Molt.Scripts;

namespace Molt.Pipeline;

/// <summary>Takes what was noticed into the pending files, while an edit is being tried, too.</summary>
internal sealed class Arrivals(SourceReader reader, WorkQueue queue, PendingFiles pending, Func<string, SourceFile?> live)
{
    private readonly Dictionary<string, ScriptDiagnostic> news = new(StringComparer.Ordinal);
    private ImmutableArray<ScriptDiagnostic> problems = [];

    /// <summary>Files and folders that cannot be read.</summary>
    public IEnumerable<ScriptDiagnostic> Problems => problems.Where(IsError);

    /// <summary>Those of the problems that no report has told of yet.</summary>
    public IEnumerable<ScriptDiagnostic> NewProblems => Problems.Where(problem => news.GetValueOrDefault(problem.File) == problem);

    /// <summary>Takes in changes; false when they change nothing.</summary>
    public bool Take(ChangeSet changes)
    {
        foreach (var complaint in changes.Diagnostics) news[complaint.File] = complaint;
        problems = [.. reader.Problems];
        pending.Add(changes.Changes, live);
        pending.KeepFilesBelow(reader.MissingRoots);
        return changes.Changes.Length + changes.Diagnostics.Length > 0;
    }

    /// <summary>Takes in what comes within a time, up to the first that changes something; false when nothing does.</summary>
    public bool Await(TimeSpan wait)
    {
        var due = Environment.TickCount64 + (long)Math.Ceiling(wait.TotalMilliseconds);
        while (true)
        {
            var notices = queue.Notices(reader.HasDoubts ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Math.Max(0, due - Environment.TickCount64)));
            if (notices.Count == 0 && !reader.HasDoubts) return false;
            if (Take(reader.Collect(notices))) return true;
        }
    }

    public void MarkReported() => news.Clear();

    /// <summary>Forgets what was wrong in a directory that is known no more.</summary>
    public void Forget(ScriptRoot root)
    {
        problems = [.. reader.Problems];
        foreach (var file in news.Keys.Where(file => ScriptPaths.IsAtOrBelow(root.Path, file)).ToArray()) news.Remove(file);
    }

    /// <summary>Remarks on files that are passed over, to go out with a report, once.</summary>
    public IReadOnlyList<ScriptDiagnostic> TakeRemarks()
    {
        var remarks = news.Values.Where(remark => !IsError(remark)).ToList();
        foreach (var remark in remarks) news.Remove(remark.File);
        return remarks;
    }

    private static bool IsError(ScriptDiagnostic diagnostic) => diagnostic.Severity == ScriptSeverity.Error;
}
