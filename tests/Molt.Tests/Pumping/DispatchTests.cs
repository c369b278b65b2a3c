using Xunit;
using static Molt.Tests.Pumping.PumpedScripts;

namespace Molt.Tests.Pumping;

/// <summary>Edits are prepared in the background, and committed where the host says.</summary>
public sealed class DispatchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnEditIsCommittedWithinTheDispatchAndItsEventsAreRaisedThere()
    {
        await using var host = await StartAsync(false, ("A.cs", Number("A", 1)));
        var edit = host.Scripts.EditAsync(("A.cs", Number("A", 2)));
        await host.PendingAsync();
        Assert.Equal((1, 1, true, false), (host.Call("A.Number"), host.Reloader.Generation, host.Reloader.HasPendingChanges, edit.IsCompleted));
        Assert.Empty(host.Events);

        var reports = host.Reloader.DispatchPendingChanges();
        Assert.Equal((EditKind.Applied, 2), (Assert.Single(reports).Kind, reports[0].Generation));
        Assert.Equal((2, false), (host.Call("A.Number"), host.Reloader.HasPendingChanges));
        Assert.Equal([("* A", Environment.CurrentManagedThreadId), ("Applied", Environment.CurrentManagedThreadId)], host.Events);
        Assert.Same(reports[0], await Soon(edit));
    }

    [Fact]
    public async Task WithNothingToDoADispatchIsEmptyAndDoesNotWait()
    {
        await using var host = await StartAsync(false, ("A.cs", Number("A", 1)));
        Assert.Empty(host.Reloader.DispatchPendingChanges());
        await using var scripts = new Molt.Tests.Pipeline.LiveScripts();
        Assert.Empty(scripts.Reloader.DispatchPendingChanges());
    }

    [Fact]
    public async Task ANewerSaveOfTheSameFileReplacesThePreparedEdit()
    {
        await using var host = await StartAsync(false, ("A.cs", Hooked(1)));
        var first = host.Scripts.EditAsync(("A.cs", Hooked(2)));
        await host.PendingAsync();
        var second = host.Scripts.EditAsync(("A.cs", Hooked(3)));
        await host.PendingAsync();
        Assert.Equal(2, Assert.Single(host.Reloader.DispatchPendingChanges()).Generation);
        Assert.Equal((3, 1), (host.Call("A.Number"), host.Call("A.Hooks")));
        Assert.Same(await Soon(first), await Soon(second));
        Assert.Empty(host.Reloader.DispatchPendingChanges());
    }

    [Fact]
    public async Task ANewerSaveOfAnotherFileJoinsThePreparedEdit()
    {
        await using var host = await StartAsync(true, ("A.cs", Number("A", 1)), ("B.cs", Number("B", 1)));
        host.Scripts.Save("A.cs", Number("A", 2));
        await host.PendingAsync();
        host.Scripts.Save("B.cs", Number("B", 2));
        await host.PendingAsync();
        var report = Assert.Single(host.Reloader.DispatchPendingChanges());
        Assert.Equal(["A.cs", "B.cs"], report.Files.Select(Path.GetFileName));
        Assert.Equal((2, 2, 2), (host.Call("A.Number"), host.Call("B.Number"), host.Reloader.Generation));
    }

    [Fact]
    public async Task ANewerSaveThatUndoesThePreparedEditLeavesNothing()
    {
        await using var host = await StartAsync(false, ("A.cs", Number("A", 1)));
        var first = host.Scripts.EditAsync(("A.cs", Number("A", 2)));
        await host.PendingAsync();
        await Soon(host.Scripts.EditAsync(("A.cs", Number("A", 1))));
        Assert.Null(await Soon(first));
        Assert.Empty(host.Reloader.DispatchPendingChanges());
        Assert.Equal((1, 1), (host.Call("A.Number"), host.Reloader.Generation));
    }

    [Fact]
    public async Task RefusalsAndHeldFilesAreToldInTheDispatch()
    {
        await using var host = await StartAsync(false, ("A.cs", Number("A", 1)), ("B.cs", Number("B", 1)));
        var refused = host.Scripts.EditAsync(("A.cs", "public static class A { public static int Number() => missing; }"));
        await host.PendingAsync();
        Assert.Empty(host.Events);
        Assert.Equal(EditKind.Refused, Assert.Single(host.Reloader.DispatchPendingChanges()).Kind);
        await Soon(refused);

        var held = host.Scripts.EditAsync(("A.cs", "public static class A { public static int Number() => gone; }"), ("B.cs", Number("B", 2)));
        await host.PendingAsync();
        Assert.Equal([EditKind.Applied, EditKind.Held], host.Reloader.DispatchPendingChanges().Select(report => report.Kind));
        await Soon(held);
        Assert.Equal("Refused; * B; Applied; Held", host.EventNames);
    }

    [Fact]
    public async Task AddingADirectoryWaitsForNoDispatchAndTakesNoPreparedEditAlong()
    {
        await using var host = new PumpedScripts();
        host.Scripts.Save("A.cs", Number("A", 1));
        await Soon(host.Scripts.LoadAsync());
        Assert.Equal(1, host.Call("A.Number"));
        Assert.Empty(host.Events);

        Assert.Single(host.Reloader.DispatchPendingChanges());
        await host.PendingAsync();

        var edit = host.Scripts.EditAsync(("A.cs", Number("A", 2)));
        await host.PendingAsync();
        host.Scripts.SaveIn(host.Scripts.Beside("more"), "B.cs", "public static class B { public static int Number() => A.Number() + 10; }");
        await Soon(host.Reloader.AddDirectoryAsync("", host.Scripts.Beside("more"), Cancellation));
        Assert.Equal((11, 1), (host.Call("B.Number"), host.Call("A.Number")));

        while (!edit.IsCompleted)
        {
            host.Reloader.DispatchPendingChanges();
            await Task.Yield();
        }
        Assert.Equal((12, 3), (host.Call("B.Number"), host.Reloader.Generation));
        Assert.Equal("Loaded; Loaded; * A; Applied", host.EventNames);
    }

    [Fact]
    public async Task DisposingGivesUpWhatIsPrepared()
    {
        await using var host = await StartAsync(true, ("A.cs", Number("A", 1)));
        host.Scripts.Save("A.cs", Number("A", 2));
        await host.PendingAsync();
        await host.Reloader.DisposeAsync().AsTask().WaitAsync(Patience, Cancellation);
        Assert.Empty(host.Reloader.DispatchPendingChanges());
        Assert.Equal(1, host.Call("A.Number"));
        Assert.Empty(host.Events);
    }

    [Fact]
    public async Task AHandlerMayDisposeTheReloaderAndIsTheLast()
    {
        await using var host = await StartAsync(false, ("A.cs", Number("A", 1)));
        host.Reloader.ClassUpdated += (_, _) => host.Reloader.DisposeAsync().AsTask().Wait(Patience);
        _ = host.Scripts.EditAsync(("A.cs", Number("A", 2)));
        await host.PendingAsync();
        host.Reloader.DispatchPendingChanges();
        await host.Reloader.DisposeAsync().AsTask().WaitAsync(Patience, Cancellation);
        Assert.Equal("* A", host.EventNames);
        Assert.Equal(2, host.Call("A.Number"));
    }

    [Fact]
    public async Task AHandlerMayDispatchAddADirectoryAndMakeObjects()
    {
        await using var host = await StartAsync(false, ("A.cs", "public class A { public int Number() => 1; }"));
        host.Scripts.SaveIn(host.Scripts.Beside("more"), "B.cs", Number("B", 5));
        Task<ScriptDirectory>? added = null;
        var seen = "";
        host.Reloader.Reloaded += (_, report) =>
        {
            if (report.Kind != EditKind.Applied) return;
            added = host.Reloader.AddDirectoryAsync("", host.Scripts.Beside("more"), Cancellation);
            seen = $"{host.Reloader.DispatchPendingChanges().Count} {host.Reloader.Create<object>("A").GetType()} {host.Reloader.All<object>().Count}";
        };
        _ = host.Scripts.EditAsync(("A.cs", "public class A { public int Number() => 2; }"));
        await host.PendingAsync();
        host.Reloader.DispatchPendingChanges();
        await Soon(added!);
        Assert.Equal("0 A 1", seen);
        Assert.Equal(5, host.Call("B.Number"));
    }

    [Fact]
    public async Task ARollbackIsDispatchedLikeAnyEditAndServesOtherRequestsMeanwhile()
    {
        await using var host = await StartAsync(false, ("A.cs", Number("A", 1)));
        var edit = host.Scripts.EditAsync(("A.cs", Number("A", 2)));
        await host.PendingAsync();
        host.Reloader.DispatchPendingChanges();
        await Soon(edit);
        var rollback = host.Reloader.RollbackAsync(Cancellation);
        await host.PendingAsync();
        host.Scripts.SaveIn(host.Scripts.Beside("more"), "B.cs", Number("B", 5));
        await Soon(host.Reloader.AddDirectoryAsync("", host.Scripts.Beside("more"), Cancellation));
        Assert.Equal((2, 5, false), (host.Call("A.Number"), host.Call("B.Number"), rollback.IsCompleted));
        while (!rollback.IsCompleted)
        {
            host.Reloader.DispatchPendingChanges();
            await Task.Yield();
        }
        Assert.Equal(1, host.Call("A.Number"));
        Assert.Equal(1, (await rollback)!.RolledBackTo);
    }

    private static string Hooked(int value) =>
        $"public static class A {{ static int hooks; static void Reloaded(Molt.ReloadContext context) => hooks++; public static int Hooks() => hooks; public static int Number() => {value}; }}";
}
