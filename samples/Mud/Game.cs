using Molt;

namespace Mud.Host;

/// <summary>The world that the scripts make, kept current by a reloader, with its heart beating.</summary>
internal sealed class Game
{
    private static readonly TimeSpan PauseAfterMistake = TimeSpan.FromSeconds(1);

    private readonly CodeReloader reloader;
    private readonly MudOptions options;
    private readonly Turns turns;
    private readonly TaskCompletionSource loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly EditLine editLine;
    private readonly TextWriter log;
    private volatile IWorld? world;
    private Func<IWorld, Func<Action, Task>, CancellationToken, Task> heartbeat = (_, _, _) => Task.CompletedTask;

    public Game(CodeReloader reloader, MudOptions options, Turns turns, TextWriter log)
    {
        (this.reloader, this.options, this.turns, this.log) = (reloader, options, turns, log);
        editLine = new EditLine("Mud", options.Scripts);
        reloader.Reloaded += (_, report) => Tell(report);
        reloader.Refused += (_, report) => Tell(report);
        reloader.Tested += (_, report) => Tell(report);
    }

    /// <summary>Makes the world of the scripts. When they do not compile it waits until they do.</summary>
    internal async Task OpenAsync(CancellationToken cancellation)
    {
        await loaded.Task.WaitAsync(cancellation);
        heartbeat = reloader.Bind<Func<IWorld, Func<Action, Task>, CancellationToken, Task>>("Mud.Heartbeat.Run");
        world = reloader.Create<IWorld>("Mud.World", reloader.FindDirectory(options.Scripts));
    }

    internal Task<IPlayer> JoinAsync(ISession session) => turns.TakeAsync(() => world!.Join(session));

    internal Task InputAsync(IPlayer player, string line) => turns.TakeAsync(() => player.Input(line));

    internal Task LeaveAsync(IPlayer player) => turns.TakeAsync(player.Leave);

    internal void Log(string line) => log.WriteLine(line);

    /// <summary>
    /// Lives until cancelled. The loop that beats is a script's: an edit of it goes live at its next turn, and it is begun anew only when a mistake has ended it.
    /// </summary>
    internal async Task LiveAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await heartbeat(world!, BeatAsync, cancellation);
            }
            catch (Exception mistake) when (!cancellation.IsCancellationRequested)
            {
                Log($"The heartbeat failed: {mistake}");
                await Task.Delay(PauseAfterMistake, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    // A mistake in one beat stops nobody's heart: the next one may already run mended code.
    private async Task BeatAsync(Action beat)
    {
        try
        {
            await turns.TakeAsync(beat);
        }
        catch (Exception mistake)
        {
            Log($"A beat failed: {mistake}");
        }
    }

    private void Tell(EditReport report)
    {
        var line = editLine.Of(report);
        Log(line);
        if (world is { } present) _ = AnnounceAsync(present, line);
        if (report.Kind is EditKind.Loaded or EditKind.Applied) loaded.TrySetResult();
    }

    private async Task AnnounceAsync(IWorld present, string line)
    {
        try
        {
            await turns.TakeAsync(() => present.Announce(line));
        }
        catch (Exception mistake)
        {
            Log($"The announcement failed: {mistake}");
        }
    }
}
