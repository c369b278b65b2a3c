using System.Reflection;
using System.Runtime.Loader;
using Molt.Applying;
using Molt.Linking;
using Molt.Reporting;
using Molt.Testing;

namespace Molt.Rehearsing.Processes;

/// <summary>
/// Makes rehearsal worlds in processes of their own. A process takes some time to start: when one is given up, the next is started at once, and the next edit finds it waiting.
/// Thread-safe.
/// </summary>
internal sealed class ChildWorlds(PatchJournal journal, TestOptions options, IEnumerable<string> references, ReloaderLog log) : IDisposable
{
    private readonly Lock gate = new(); // guards all fields
    private Task<ChildProcess>? spare;
    private bool isDisposed;

    /// <summary>A world that runs what is live.</summary>
    /// <exception cref="LinkException">There is none to be had.</exception>
    public IRehearsalWorld Build()
    {
        if (HostCommand.Obstacle is { } obstacle) throw Refusal(TestProcessException.NotStarted(obstacle));
        var world = new ChildWorld(TakeProcess(), options.GateTimeLimit, StartAhead);
        try
        {
            world.Begin(OwnAssemblies(), options.Frameworks, journal.Patches);
            return world;
        }
        catch
        {
            world.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Task<ChildProcess>? left;
        lock (gate) (isDisposed, left, spare) = (true, spare, null);
        left?.ContinueWith(static started =>
        {
            if (started.IsCompletedSuccessfully) started.Result.Dispose();
            else _ = started.Exception;
        }, TaskScheduler.Default);
    }

    private ChildProcess TakeProcess()
    {
        try
        {
            Task<ChildProcess>? waiting;
            lock (gate) (waiting, spare) = (spare, null);
            if (waiting is null) return new(log);
            var process = waiting.GetAwaiter().GetResult();
            if (process.IsAlive) return process;
            process.Dispose();
            return new(log);
        }
        catch (TestProcessException exception)
        {
            throw Refusal(exception);
        }
    }

    private void StartAhead()
    {
        lock (gate)
        {
            if (!isDisposed) spare ??= Task.Run(() => new ChildProcess(log));
        }
    }

    private static LinkException Refusal(TestProcessException exception) => new(exception.Id, exception.Message);

    /// <summary>Assemblies that the host has found by ways of its own.</summary>
    private List<string> OwnAssemblies()
    {
        var trusted = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator).ToHashSet();
        return
        [
            .. AssemblyLoadContext.Default.Assemblies.Where(assembly => !assembly.IsDynamic).Select(Place).Where(place => place.Length > 0 && !trusted.Contains(place)),
            .. references.Select(Path.GetFullPath),
        ];
    }

    private static string Place(Assembly assembly) => assembly.Location;
}
