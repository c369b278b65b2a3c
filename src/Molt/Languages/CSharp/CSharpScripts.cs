using System.Collections.Immutable;
using Molt.Applying;
using Molt.Calling;
using Molt.Model;
using Molt.Pipeline;

namespace Molt.Languages.CSharp;

/// <summary>The C# scripts of one reloader.</summary>
/// <param name="pipeline">The stages of their edits.</param>
/// <param name="live">What is live.</param>
/// <param name="bound">The delegates that the host has.</param>
/// <param name="services">Where constructors' parameters without an argument come from; null for nowhere.</param>
internal sealed class CSharpScripts(EditPipeline pipeline, LiveGeneration live, BoundCalls bound, IServiceProvider? services) : IScriptRuntime
{
    /// <summary>The files that changes are about.</summary>
    public static ImmutableArray<FileChange> Files(IReadOnlyList<ScriptChange> changes) => [.. changes.Select(change =>
        new FileChange(change.Path, change.Text is { } text ? new SourceFile(change.Path, change.Root, change.BaseNamespace, text, change.Hash) : null))];

    /// <inheritdoc/>
    /// <remarks>Where nothing of C# changes, what is live has its part in the edit all the same.</remarks>
    public IScriptAttempt Try(IReadOnlyList<ScriptChange> changes, ScriptTrial trial) =>
        trial.CSharp = trial.Live is { } unchanged && changes.Count == 0 ? CSharpAttempt.Nothing(unchanged) : Try(Files(changes), trial);

    public Delegate? TryBind(string memberName, Type delegateType) => live.Current is null ? null : bound.TryBind(memberName, delegateType, () => live.Current!);

    public object? TryCreate(string typeName, Type wanted, object?[] arguments) => CallerOfNow()?.TryCreate(typeName, wanted, arguments);

    public IReadOnlyList<ScriptClass> ClassesFor(Type wanted) => CallerOfNow()?.ClassesFor(wanted) ?? [];

    public Func<string[], int>? FindEntryPoint() => live.Current is { } generation && new LiveMembers(generation).EntryPoint() is { } main ? new EntryPoint(main).Run : null;

    public void Dispose()
    {
        // The scripts go on: what unloads them, where they can be, is their load context.
    }

    private CSharpAttempt Try(ImmutableArray<FileChange> changes, ScriptTrial trial)
    {
        var attempt = pipeline.Prepare(trial.Judge(pipeline.Try(trial.Live, changes, trial.Clock, trial.Checkpoint)), trial.Clock);
        return attempt.Succeeded ? attempt : attempt with { Diagnostics = [.. pipeline.Blame(trial.Live, changes, attempt)] };
    }

    private Caller? CallerOfNow() => live.Current is { } generation ? new Caller(new LiveMembers(generation), services) : null;
}
