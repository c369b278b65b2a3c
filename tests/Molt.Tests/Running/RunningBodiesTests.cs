using Molt.Runtime;
using Xunit;

namespace Molt.Tests.Running;

public sealed class RunningBodiesTests
{
    [Fact]
    public void InvocationsOfAllThreadsCountWhileTheyLast()
    {
        var body = RunningBodies.NewBody();
        using var inside = new CountdownEvent(3);
        using var end = new ManualResetEventSlim();
        var threads = Enumerable.Range(0, 3).Select(_ => new Thread(() => Run(body, inside, end))).ToList();
        threads.ForEach(thread => thread.Start());
        inside.Wait(TestContext.Current.CancellationToken);
        Assert.Equal(6, RunningBodies.CountOf(body));
        end.Set();
        threads.ForEach(thread => thread.Join());
        Assert.Equal(0, RunningBodies.CountOf(body));
    }

    [Fact]
    public void BodiesAreCountedApartHoweverManyThereAre()
    {
        var bodies = Enumerable.Range(0, 1_000).Select(_ => RunningBodies.NewBody()).ToList();
        RunningBodies.Enter(bodies[0]);
        RunningBodies.Enter(bodies[^1]);
        Assert.Equal([1, 0, 1], new[] { bodies[0], bodies[500], bodies[^1] }.Select(RunningBodies.CountOf));
        RunningBodies.Leave(bodies[^1]);
        RunningBodies.Leave(bodies[0]);
        Assert.Equal(0, bodies.Sum(RunningBodies.CountOf));
    }

    // Twice, as a recursive body is.
    private static void Run(int body, CountdownEvent inside, ManualResetEventSlim end)
    {
        RunningBodies.Enter(body);
        RunningBodies.Enter(body);
        inside.Signal();
        end.Wait();
        RunningBodies.Leave(body);
        RunningBodies.Leave(body);
    }
}
