using Molt.Linking;

namespace Molt.Pipeline;

/// <summary>
/// Runs the initializers of the static fields that an edit brings when it is settled that it goes live, for they may do anything, and may do
/// it once. Those that throw keep their files back for as long as no file changes.
/// </summary>
/// <param name="parties">Are told whose code has run.</param>
internal sealed class Initializers(EditParties parties)
{
    private readonly Dictionary<(string? Type, string? Field), (ScriptDiagnostic Error, Exception? Thrown)> errors = [];

    /// <summary>Runs those of an attempt; false when one threw, and the attempt cannot go live.</summary>
    public bool Run(CSharpAttempt? attempt)
    {
        try
        {
            attempt?.Patch?.Initialize();
            return true;
        }
        catch (LinkException refusal)
        {
            parties.NoteRun(attempt!);
            errors[(refusal.Type, refusal.Member)] = (RefusalLocation.Of(attempt!.Next!.Candidate, refusal), refusal.InnerException);
            return false;
        }
    }

    /// <summary>The attempt, or its failure when one of its initializers threw before.</summary>
    public CSharpAttempt Check(CSharpAttempt attempt)
    {
        if (errors.Count == 0) return attempt;
        var known = attempt.FirstValues.Select(field => ((string?)field.Type, (string?)field.Field)).Where(errors.ContainsKey).ToList();
        return known.Count == 0 ? attempt : CSharpAttempt.Failed([.. attempt.Diagnostics, .. known.Select(key => errors[key].Error)]) with { Thrown = errors[known[0]].Thrown };
    }

    /// <summary>Something changed: what threw may not throw any more.</summary>
    public void Forget() => errors.Clear();
}
