using System.Collections.Immutable;
using Molt.Pipeline;
using Molt.Scripts;

namespace Molt.History;

/// <summary>What there is to tell of all edits that went live: versions, leaks, generations.</summary>
internal sealed class Chronicle(TimeProvider time)
{
    public ScriptVersions Versions { get; } = new();

    public LeakList Leaks { get; } = new();

    public GenerationHistory History { get; } = new(time);

    /// <summary>The versions before the last commit.</summary>
    public ImmutableDictionary<string, ScriptVersion> EarlierVersions { get; private set; } = ImmutableDictionary<string, ScriptVersion>.Empty;

    /// <summary>Takes in an edit, at its commit. Files of tests have no versions: what is live does not tell.</summary>
    public void Note(CommittedEdit edit)
    {
        var scripts = edit.Changes.Where(change => !TestSyntax.IsTestFile(change.Path)).ToList();
        EarlierVersions = Versions.Live;
        Versions.Commit(scripts);
        Leaks.Commit(edit.Attempt.CSharp.Identities, edit.After.Number, EarlierVersions);
        History.Commit(edit.After.Number, scripts, edit.RolledBackTo);
    }
}
