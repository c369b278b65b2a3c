using System.Collections.Concurrent;

namespace Molt.Tests.Testing;

/// <summary>Where code of scripts and their tests meets the tests that watch them: by a name of its own for each.</summary>
public static class Meeting
{
    private static readonly ConcurrentDictionary<string, TaskCompletionSource> Reached = new();
    private static readonly ConcurrentDictionary<string, ManualResetEventSlim> Gates = new();

    /// <summary>Says that this place is reached, and waits there until it is opened.</summary>
    public static void Stop(string place)
    {
        Reach(place);
        Gates.GetOrAdd(place, _ => new()).Wait();
    }

    public static void Reach(string place) => ReachedAt(place).TrySetResult();

    /// <summary>Completes when somebody is there.</summary>
    public static Task At(string place) => ReachedAt(place).Task.WaitAsync(TimeSpan.FromSeconds(60));

    public static void Open(string place) => Gates.GetOrAdd(place, _ => new()).Set();

    private static TaskCompletionSource ReachedAt(string place) => Reached.GetOrAdd(place, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
