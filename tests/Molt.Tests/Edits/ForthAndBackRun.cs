using System.Collections.Immutable;
using Xunit;

namespace Molt.Tests.Edits;

/// <summary>
/// The versions of a case that compile, in one running reloader: forth, back, and forth. What is kept on the way is the case's own matter; here the objects that hold
/// it are only asked, and whatever the way was, the answers must be the cold ones.
/// </summary>
internal sealed class ForthAndBackRun(EditCase edits) : IAsyncDisposable
{
    private readonly LiveDirectory directory = new();
    private readonly CodeReloader reloader = new(new ReloaderOptions { Watch = false, QuietTime = TimeSpan.Zero });

    public async Task CheckAsync()
    {
        var way = Way();
        directory.Save(way[0].Effective);
        await reloader.AddDirectoryAsync("", directory.Scripts);
        await AskAsync(way[0], "at the load", isFirst: true);
        for (var turn = 1; turn < way.Length; turn++) await GoAsync(way[turn], $"turn {turn}, to '{way[turn].Name}'");
        MethodPreparation.PrepareAll(reloader.LoadedAssemblies);
        Probe()?.Teardown();
    }

    public async ValueTask DisposeAsync()
    {
        await reloader.DisposeAsync();
        directory.Dispose();
    }

    /// <summary>The versions forth, back and forth, each but once in a row.</summary>
    private ImmutableArray<EditStep> Way()
    {
        var forth = Distinct(edits.Steps.Where(step => step.Effective != Sources.None)).ToList();
        return [.. Distinct([.. forth, .. Enumerable.Reverse(forth), .. forth])];
    }

    private static IEnumerable<EditStep> Distinct(IEnumerable<EditStep> steps)
    {
        EditStep? last = null;
        foreach (var step in steps)
        {
            if (last is null || !step.Effective.Files.SequenceEqual(last.Effective.Files)) yield return step;
            last = step;
        }
    }

    private async Task GoAsync(EditStep step, string turn)
    {
        directory.Save(step.Effective);
        var report = await reloader.ReloadAllAsync();
        var errors = report?.Diagnostics.Where(one => one.Severity == ScriptSeverity.Error).Select(one => one.ToString()) ?? [];
        Assert.True(report?.Kind == EditKind.Applied, $"{edits.Name}, {turn}: is {report?.Kind}: {string.Join(" | ", errors)}");
        await AskAsync(step, turn, isFirst: false);
    }

    private async Task AskAsync(EditStep step, string turn, bool isFirst)
    {
        if (Probe() is not { } probe) return;
        if (isFirst) await Task.Run(probe.Setup);
        var live = await Task.Run(probe.Answers);
        var cold = ColdRun.Answers(edits, step);
        Assert.True(cold.SequenceEqual(live), $"{edits.Name}, {turn}: answers\n  cold: {string.Join(" | ", cold)}\n  live: {string.Join(" | ", live)}");
        await Task.Run(probe.Kept);
    }

    private ProbeScript? Probe() => reloader.FindType(ProbeScript.TypeName) is { } type ? new ProbeScript(type) : null;
}
