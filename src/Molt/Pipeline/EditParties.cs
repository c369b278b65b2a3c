using System.Collections.Immutable;
using Molt.Applying;
using Molt.Calling;
using Molt.Languages;
using Molt.Linking;
using Molt.Model;

namespace Molt.Pipeline;

/// <summary>
/// The languages as parties of an edit. Each tries what it has of it, on top of what those before it bring, and when all succeeded they are committed in the opposite order: C#, which is the
/// first, is the one that cannot fail then. Used by the thread that edits belong to.
/// </summary>
/// <param name="runtimes">What runs their scripts.</param>
/// <param name="pipeline">The stages of edits in C#.</param>
internal sealed class EditParties(ScriptRuntimes runtimes, EditPipeline pipeline)
{
    private readonly LateFieldPlaces taken = new();
    private ImmutableArray<IScriptAttempt> tried = [];
    private ScriptTrial? current;

    /// <summary>The stages of edits in C#.</summary>
    public EditPipeline Pipeline => pipeline;

    /// <summary>Tries changes on top of what is live.</summary>
    /// <param name="trial">The edit.</param>
    /// <param name="changes">What is to change, in whatever language.</param>
    public Attempt Try(ScriptTrial trial, IReadOnlyCollection<FileChange> changes)
    {
        GiveUp();
        trial.Avoid(taken);
        var parts = changes.ToLookup(change => runtimes.Of(change.Path));
        Volatile.Write(ref current, trial);
        try
        {
            foreach (var runtime in runtimes.InOrder)
            {
                // C# always has a part: even one without changes is the generation that the edit goes live with.
                if (!tried.IsEmpty && !parts.Contains(runtime)) continue;
                if (!tried.IsEmpty)
                {
                    trial.Checkpoint();
                    NoteRun(trial.CSharp!);
                }
                tried = tried.Add(runtime.Try([.. parts[runtime].Select(change => ChangeOf(change, trial.Live))], trial));
                if (!tried[^1].Succeeded) break;
            }
            return Attempt.Of(trial, tried, changes);
        }
        finally
        {
            Volatile.Write(ref current, null);
        }
    }

    /// <summary>Makes an attempt live. Where a language throws, those that were not committed before it are as they were.</summary>
    /// <returns>The attempt with what its languages say about it.</returns>
    public Attempt Commit(Attempt attempt)
    {
        var members = attempt.Parts.Reverse().Select(part => part.Commit()).ToList();
        return attempt with { Members = ScriptMembers.Join(members.AsEnumerable().Reverse()) };
    }

    /// <summary>The code of an attempt in C# runs, though it may not go live: other languages are tried on top of it, or its initializers.</summary>
    public void NoteRun(CSharpAttempt attempt) => taken.Take(attempt.Next!.Placements);

    /// <summary>Lets go of what was tried last, whether it is live by now or not.</summary>
    public void GiveUp()
    {
        foreach (var attempt in tried) attempt.Dispose();
        tried = [];
    }

    /// <summary>Finds a type of the C# scripts by its full name, as the edit has it that is being tried; null when there is none. Thread-safe.</summary>
    public Type? FindType(string fullName, Generation? live) =>
        (Volatile.Read(ref current)?.CSharp?.Next ?? live) is { } generation && new LiveMembers(generation) is var members && members.FindSymbol(fullName) is { } symbol ? members.Type(symbol) : null;

    private static ScriptChange ChangeOf(FileChange change, Generation? live)
    {
        var place = change.After ?? live?.SourceOf(change.Path);
        return new(change.Path, place?.Root ?? "", place?.BaseNamespace ?? "", change.After?.Text) { Hash = change.After?.Hash ?? [] };
    }
}
