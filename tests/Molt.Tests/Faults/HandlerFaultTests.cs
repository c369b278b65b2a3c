using Molt.Tests.Pipeline;
using Molt.Tests.Reporting;
using Xunit;

namespace Molt.Tests.Faults;

/// <summary>Handlers and hooks that do not return, and such as edit the scripts themselves.</summary>
public sealed class HandlerFaultTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Hanging => ["Reloaded", "ClassUpdated", "SubscribeWeakly", "Validating", "Changed", "hook", "initializer"];

    /// <summary>What hangs is let go as soon as the log has said that it does: so the test itself hangs if the log says nothing.</summary>
    [Theory]
    [MemberData(nameof(Hanging))]
    public async Task WhatDoesNotReturnIsLoggedAndTheEditsAfterItGoLive(string kind)
    {
        Gate.IsOpen = () => true;
        var log = new RecordedLog();
        await using var scripts = new LiveScripts(watch: false, log, configure: options => options.TimeProvider = new HastyTime());
        scripts.Save("A.cs", Source(kind, 1));
        await scripts.LoadAsync();
        Gate.IsOpen = () => Said(log);
        HangIn(scripts.Reloader, kind);

        await scripts.EditAsync(("A.cs", Source(kind, 2))).WaitAsync(Patience, Cancellation);
        Assert.Equal(2, scripts.Call<int>("A.Number"));
        Assert.Contains("has not returned for 10 s; the next edit waits for it", Line(log), StringComparison.Ordinal);
        await scripts.EditAsync(("A.cs", Source("", 3))).WaitAsync(Patience, Cancellation);
        Assert.Equal(3, scripts.Call<int>("A.Number"));
    }

    [Fact]
    public async Task AHandlerThatWritesScriptsIsFollowedUntilItStops()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Source("", 1)));
        scripts.Reloader.Reloaded += (_, report) =>
        {
            if (report.Generation < 20) scripts.Save("A.cs", Source("", report.Generation + 1));
        };
        scripts.Save("A.cs", Source("", 2));
        for (var generation = 2; generation <= 20; generation++)
            Assert.Equal((EditKind.Applied, generation), await scripts.NextAsync() is var report ? (report.Kind, report.Generation) : default);
        Assert.Equal(20, scripts.Call<int>("A.Number"));
        Assert.Empty(scripts.Held);
    }

    [Fact]
    public async Task AHookThatBreaksItsOwnScriptLeavesTheCodeThatWroteIt()
    {
        await using var scripts = new LiveScripts();
        var path = Path.Combine(scripts.Root, "A.cs").Replace('\\', '/');
        string Breaking(int number) => $$"""
            public static class A
            {
                public static int Number() => {{number}};

                static void Reloaded(Molt.ReloadContext context) => System.IO.File.WriteAllText("{{path}}", "public class {");
            }
            """;
        scripts.Save("A.cs", Breaking(1));
        await scripts.LoadAsync();
        await scripts.NextAsync(EditKind.Loaded, "A.cs");
        scripts.Save("A.cs", Breaking(2));
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        await scripts.NextAsync(EditKind.Refused, "A.cs");
        Assert.Equal((2, "A.cs"), (scripts.Call<int>("A.Number"), Assert.Single(scripts.Held)));
        scripts.Save("A.cs", Source("", 3));
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        Assert.Equal(3, scripts.Call<int>("A.Number"));
    }

    [Fact]
    public async Task AHandlerThatRollsBackEachEditIsServedAfterIt()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Source("", 1)));
        var rolledBack = new List<Task<EditReport?>>();
        scripts.Reloader.Reloaded += (_, report) =>
        {
            if (report.RolledBackTo is null) rolledBack.Add(scripts.Reloader.RollbackAsync(1, Cancellation));
        };
        scripts.Save("A.cs", Source("", 2));
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        Assert.Equal(1, (await scripts.NextAsync()).RolledBackTo);
        Assert.Equal(1, scripts.Call<int>("A.Number"));
        Assert.Equal(["A.cs"], scripts.Held);
        scripts.Save("A.cs", Source("", 3));
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        Assert.Equal(1, (await scripts.NextAsync()).RolledBackTo);
        Assert.All(await Task.WhenAll(rolledBack), Assert.NotNull);
    }

    /// <summary>Each of them throws at each edit, all at once.</summary>
    [Fact]
    public async Task WhenEverythingThrowsEditsGoLiveAllTheSame()
    {
        static string Source(int number) => $$"""
            public static class A
            {
                public static readonly Orc Kept = new();
                public static int Number() => {{number}} + Kept.Zero();
                static void Reloaded(Molt.ReloadContext context) => throw new InvalidOperationException("hook");
            }

            public class Orc
            {
                private readonly int field{{number}} = Fail();
                public int Zero() => field{{number}};
                private static int Fail() => A.Kept is null ? 0 : throw new InvalidOperationException("initializer");
                [Molt.Upgrade] private void Upgraded(Molt.OldState old) => throw new InvalidOperationException("upgrade");
            }
            """;
        var log = new RecordedLog();
        await using var scripts = new LiveScripts(watch: false, log);
        scripts.Save("A.cs", Source(1));
        scripts.Reloader.Reloaded += (_, _) => throw new InvalidOperationException("reloaded");
        scripts.Reloader.Refused += (_, _) => throw new InvalidOperationException("refused");
        scripts.Reloader.ClassUpdated += (_, _) => throw new InvalidOperationException("updated");
        await scripts.LoadAsync();
        Assert.Equal(1, scripts.Call<int>("A.Number"));
        for (var number = 2; number < 12; number++)
        {
            await scripts.EditAsync(("A.cs", "class {"));
            Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("A.cs", Source(number))))!.Kind);
            Assert.Equal(number, scripts.Call<int>("A.Number"));
        }
        foreach (var thrown in new[] { "hook", "upgrade", "initializer", "reloaded", "refused", "updated" })
            Assert.Contains(log.Exceptions.OfType<InvalidOperationException>(), exception => exception.Message == thrown);
    }

    private static void HangIn(CodeReloader reloader, string kind)
    {
        switch (kind)
        {
            case "Reloaded": reloader.Reloaded += (_, _) => Gate.Pass(); break;
            case "ClassUpdated": reloader.ClassUpdated += (_, _) => Gate.Pass(); break;
            case "SubscribeWeakly": reloader.SubscribeWeakly(reloader, _ => Gate.Pass()); break;
            case "Validating": reloader.Validating += (_, _) => Gate.Pass(); break;
            case "Changed": reloader.All<object>().Changed += (_, _) => Gate.Pass(); break;
        }
    }

    private static string Source(string kind, int number) => $$"""
        public static class A
        {
            public static int Number() => {{number}};
            {{(kind == "hook" ? "static void Reloaded(Molt.ReloadContext context) => Molt.Tests.Faults.Gate.Pass();" : "")}}
            {{(kind == "initializer" && number == 2 ? "static readonly int passed = Molt.Tests.Faults.Gate.Pass();" : "")}}
        }
        {{(kind == "Changed" ? $"public class Listed{number} {{ }}" : "")}}
        """;

    private static bool Said(RecordedLog log)
    {
        lock (log.Lines) return Line(log).Length > 0;
    }

    private static string Line(RecordedLog log) => log.Lines.Find(line => line.Contains(" DoesNotReturn ", StringComparison.Ordinal)) ?? "";

    /// <summary>A clock whose timers are due at once.</summary>
    private sealed class HastyTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
    }
}

/// <summary>What code in these tests hangs at.</summary>
public static class Gate
{
    internal static Func<bool> IsOpen { get; set; } = () => true;

    /// <summary>Returns when the gate is open.</summary>
    public static int Pass()
    {
        SpinWait.SpinUntil(IsOpen);
        return 0;
    }
}
