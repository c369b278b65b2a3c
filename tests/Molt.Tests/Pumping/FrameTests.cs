using System.Diagnostics;
using Xunit;

namespace Molt.Tests.Pumping;

/// <summary>A loop that must not see code change in the middle of a frame.</summary>
public sealed class FrameTests
{
    private const int Methods = 20;
    private const int Edits = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task NoFrameThatCallsTwentyMethodsOfOneEditIsTornWhileEditsArriveAllTheTime()
    {
        await using var host = await PumpedScripts.StartAsync(true, ("Steps.cs", Steps(0)));
        var calls = Enumerable.Range(0, Methods).Select(step => host.Reloader.Bind<Func<int>>($"Steps{step}.Number")).ToArray();
        var version = 0;
        var saving = new Lock(); // the two events are raised on two threads
        host.Reloader.ChangesPending += (_, _) => SaveNext(); // one is being dispatched, the next is on its way
        host.Reloader.Reloaded += (_, _) => SaveNext();
        SaveNext();

        var seen = new List<int>();
        for (var start = Stopwatch.GetTimestamp(); seen.Distinct().Count() < Edits;)
        {
            Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, Patience);
            host.Reloader.DispatchPendingChanges();
            seen.Add(Assert.Single(Frame(calls)));
        }
        Assert.Equal(seen.Order(), seen); // newer ones only

        void SaveNext()
        {
            lock (saving) host.Scripts.Save("Steps.cs", Steps(++version));
        }
    }

    /// <summary>Everything that a frame sees: one number, unless it is torn.</summary>
    private static HashSet<int> Frame(Func<int>[] calls)
    {
        var seen = new HashSet<int>();
        foreach (var call in calls)
        {
            seen.Add(call());
            Thread.Yield(); // where another thread could change the code
        }
        return seen;
    }

    private static string Steps(int version) => string.Concat(Enumerable.Range(0, Methods)
        .Select(step => $"public static class Steps{step} {{ public static int Number() => {version}; }}\n"));
}
