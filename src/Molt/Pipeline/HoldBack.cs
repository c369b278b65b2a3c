using Molt.Model;

namespace Molt.Pipeline;

/// <summary>Chooses the files to leave at their last good content, so that the rest of an edit can go live.</summary>
internal static class HoldBack
{
    /// <summary>The changes without those that have errors; null when that leaves none, or would not help.</summary>
    public static List<FileChange>? Without(IReadOnlyCollection<FileChange> changes, IEnumerable<ScriptDiagnostic> diagnostics)
    {
        var broken = diagnostics.Where(diagnostic => diagnostic.Severity == ScriptSeverity.Error).Select(diagnostic => diagnostic.File).ToHashSet();
        var rest = changes.Where(change => !broken.Contains(change.Path)).ToList();
        return rest.Count == 0 || rest.Count == changes.Count ? null : rest;
    }
}
