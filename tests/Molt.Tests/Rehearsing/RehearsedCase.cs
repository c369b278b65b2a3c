using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Languages;
using Molt.Applying;
using Molt.Calling;
using Molt.Compiling;
using Molt.Emitting;
using Molt.Model;
using Molt.Pipeline;
using Molt.Scripts;
using Molt.Tests.Edits;
using Xunit;

namespace Molt.Tests.Rehearsing;

/// <summary>
/// A case whose edits are rehearsed: each is taken in by a second world, undone there, tried and taken in once more, and only then goes live. All that the second world gets went through
/// bytes.
/// </summary>
internal sealed class RehearsedCase(EditCase edits) : IDisposable
{
    private static readonly ImmutableArray<Microsoft.CodeAnalysis.MetadataReference> References = HostReferences.Collect([], []);

    private readonly LiveDirectory directory = new();
    private readonly SourceReader reader = new(TimeProvider.System, new Exclusions([]), ScriptNames.CSharp);
    private readonly EditPipeline pipeline = new(new Compiler(References, implicitUsings: true), isCollectible: true);
    private readonly PatchJournal journal = new();
    private Generation? live;
    private World rehearsal = null!;

    public void Check()
    {
        EditStep? before = null;
        foreach (var step in Way())
        {
            directory.Save(step.Effective);
            var changes = Changes();
            if (before is null) Load(changes, step);
            else Edit(changes, before, step);
            before = step;
        }
        Ask(journal.BuildWorld(isCollectible: true).World, live!, before!, "in a world built from the journal");
        live!.World.Context.Unload();
    }

    public void Dispose() => directory.Dispose();

    private static EditClock Clock => new(TimeProvider.System, 0);

    /// <summary>The versions that are live one after another.</summary>
    private IEnumerable<EditStep> Way()
    {
        EditStep? last = null;
        foreach (var step in edits.Steps.Where(step => step.Effective != Sources.None))
        {
            if (last is null || !step.Effective.Files.SequenceEqual(last.Effective.Files)) yield return step;
            last = step;
        }
    }

    private ImmutableArray<FileChange> Changes() => live is null
        ? reader.Scan(ScriptRoot.At(directory.Scripts, "")).Changes
        : reader.Collect([new(ScriptRoot.At(directory.Scripts, "").Path, null, 0)]).Changes;

    private void Load(ImmutableArray<FileChange> changes, EditStep step)
    {
        var attempt = Try(changes, step);
        GoLive(attempt);
        rehearsal = journal.BuildWorld(isCollectible: true).World;
        Ask(rehearsal, live!, step, "in the rehearsal after the load");
    }

    private void Edit(ImmutableArray<FileChange> changes, EditStep before, EditStep step)
    {
        var refused = Try(changes, step);
        if (refused.Next!.Candidate == live!.Candidate) return;
        var prepared = Rehearse(refused, step);
        if (!prepared.TryUndo()) rehearsal = Anew();
        Ask(rehearsal, live, before, "in the rehearsal after the edit was undone");
        var attempt = Try(changes, step);
        Rehearse(attempt, step);
        GoLive(attempt);
    }

    private World Anew()
    {
        rehearsal.Context.Unload();
        return journal.BuildWorld(isCollectible: true).World;
    }

    private PreparedPatch Rehearse(CSharpAttempt attempt, EditStep step)
    {
        PreparedPatch? prepared = null;
        foreach (var patch in attempt.Loadable) prepared = rehearsal.Prepare(ThroughBytes(patch));
        prepared!.Initialize();
        prepared.Commit();
        Ask(rehearsal, attempt.Next!, step, "in the rehearsal");
        return prepared;
    }

    private CSharpAttempt Try(ImmutableArray<FileChange> changes, EditStep step)
    {
        var attempt = pipeline.Try(live, changes, Clock, () => { });
        Assert.True(attempt.Succeeded, $"{edits.Name}, step '{step.Name}': {string.Join(" | ", attempt.Diagnostics)}");
        return attempt;
    }

    private void GoLive(CSharpAttempt attempt)
    {
        attempt = pipeline.Prepare(attempt, Clock);
        attempt.Patch?.Initialize();
        attempt.Patch?.Commit();
        if (live is not null) SupersededBaseline.Release(live.Baseline);
        live = attempt.Next;
        foreach (var patch in attempt.Loadable) journal.Add(patch);
    }

    private void Ask(World world, Generation generation, EditStep step, string where)
    {
        var members = new LiveMembers(generation);
        if (members.FindSymbol(ProbeScript.TypeName) is not { } symbol) return;
        var running = members.Type(symbol)!;
        var type = world.Type(running.Assembly.GetName().Name!, (TypeDefinitionHandle)MetadataTokens.EntityHandle(running.MetadataToken));
        Assert.NotSame(running, type);
        var (cold, answers) = (ColdRun.Answers(edits, step), new ProbeScript(type).Answers());
        Assert.True(cold.SequenceEqual(answers), $"{edits.Name}, step '{step.Name}' {where}\n  cold: {string.Join(" | ", cold)}\n  here: {string.Join(" | ", answers)}");
    }

    /// <summary>What another process would get.</summary>
    public static LoadablePatch ThroughBytes(LoadablePatch patch)
    {
        var content = Bytes(patch);
        using var reader = new BinaryReader(new MemoryStream(content));
        var read = PatchFormat.Read(reader);
        Assert.Equal(reader.BaseStream.Length, reader.BaseStream.Position);
        Assert.Equal(content, Bytes(read));
        return read;
    }

    private static byte[] Bytes(LoadablePatch patch)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content)) PatchFormat.Write(writer, patch);
        return content.ToArray();
    }
}
