using System.Collections.Immutable;

namespace Molt.Tests.Edits;

/// <summary>A case in one running reloader, step after step.</summary>
internal sealed class LiveRun(EditCase edits, LiveMode mode) : IAsyncDisposable
{
    private static readonly TimeSpan LoadTimeout = TimeSpan.FromSeconds(30);

    private readonly LiveDirectory directory = new();
    private readonly CodeReloader reloader = new(new ReloaderOptions { Watch = false, QuietTime = TimeSpan.Zero, Collectible = mode == LiveMode.Collectible });
    private readonly TaskCompletionSource<EditReport> loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool isSetUp;

    /// <summary>Takes every step live, and checks each against its expectation and the cold answers.</summary>
    public async Task CheckAsync()
    {
        foreach (var step in edits.Steps)
        {
            var generation = reloader.Generation;
            directory.Save(step.Disk);
            var report = step == edits.Steps[0] ? await LoadAsync() : await reloader.ReloadAllAsync();
            new StepCheck(edits, step).Report(report, new StepOutcome(generation, reloader.Generation, HeldFiles()));
            if (mode == LiveMode.AllPatched && report?.Kind == EditKind.Loaded) await reloader.RelinkAllAsync();
            await AskAsync(step);
        }
        MethodPreparation.PrepareAll(reloader.LoadedAssemblies);
        Probe()?.Teardown();
    }

    public async ValueTask DisposeAsync()
    {
        await reloader.DisposeAsync();
        directory.Dispose();
    }

    private async Task<EditReport?> LoadAsync()
    {
        reloader.Reloaded += (_, report) => loaded.TrySetResult(report);
        reloader.Refused += (_, report) => loaded.TrySetResult(report);
        await reloader.AddDirectoryAsync("", directory.Scripts);
        return await loaded.Task.WaitAsync(LoadTimeout);
    }

    private async Task AskAsync(EditStep step)
    {
        if (Probe() is not { } probe) return;
        if (!isSetUp) await Task.Run(probe.Setup);
        isSetUp = true;
        new StepCheck(edits, step).Answers(await Task.Run(probe.Answers), await Task.Run(probe.Kept));
    }

    private ProbeScript? Probe() => reloader.FindType(ProbeScript.TypeName) is { } type ? new ProbeScript(type) : null;

    private ImmutableArray<string> HeldFiles() =>
        [.. reloader.HeldFiles.Select(file => Path.GetRelativePath(directory.Scripts, file))];
}
