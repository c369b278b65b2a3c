using Xunit;

namespace Molt.Tests.Pipeline;

/// <summary>Asynchronous methods with new bodies begin on the stack as well: see <c>Weaving/FirstRunTests</c> for those of the first scripts.</summary>
public class FirstRunTests
{
    [Fact]
    public async Task AnEditedMethodThatNeverSuspendsAllocatesNothing()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Source(1)));
        for (var version = 2; version < 5; version++)
        {
            scripts.Save("A.cs", Source(version));
            await scripts.NextAsync(EditKind.Applied, "A.cs");

            Assert.Equal(6 + version, scripts.Call<int>("A.Answer"));
            Assert.Equal(0, scripts.Call<int>("A.Allocations"));
        }
    }

    [Fact]
    public async Task ItGoesOnInTheBodyOfAnEditThatCameWhileItWaited()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Source(1)));
        for (var version = 2; version < 5; version++)
        {
            scripts.Save("A.cs", Source(version));
            await scripts.NextAsync(EditKind.Applied, "A.cs");
            scripts.Call<int>("A.Begin");
            scripts.Save("A.cs", Source(version + 10));
            await scripts.NextAsync(EditKind.Applied, "A.cs");

            Assert.Equal($"begun {version}, ended {version + 10}", scripts.Call<string>("A.End"));
        }
    }

    [Fact]
    public async Task AStackTraceShowsTheMethodAndItsLine()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Source(1)));
        scripts.Save("A.cs", Source(2));
        await scripts.NextAsync(EditKind.Applied, "A.cs");

        var line = Assert.Single(scripts.Call<string>("A.Trace").Split('\n'), line => line.Contains("Known", StringComparison.Ordinal));

        Assert.Contains("A.Known(Int32 n) in ", line, StringComparison.Ordinal);
        Assert.EndsWith("A.cs:line 9", line.Trim(), StringComparison.Ordinal);
    }

    private static string Source(int version) => $$"""
        public static class A
        {
            private static readonly Task done = Task.CompletedTask;
            private static TaskCompletionSource gate = new();
            private static Task<string> waiting = Task.FromResult("");
            public static async ValueTask<int> Known(int n)
            {
                await done;
                if (n < 0) throw new InvalidOperationException();
                var twice = 2 * n;
                await done;
                return twice + {{version}};
            }
            public static async Task<string> Waits()
            {
                var text = "begun {{version}}";
                await gate.Task;
                return text + ", ended {{version}}";
            }
            public static int Begin() { gate = new(); waiting = Waits(); return 0; }
            public static string End() { gate.SetResult(); return waiting.GetAwaiter().GetResult(); }
            public static int Answer() => Known(3).Result;
            public static string Trace()
            {
                try { return Known(-1).GetAwaiter().GetResult().ToString(); }
                catch (InvalidOperationException exception) { return exception.ToString(); }
            }
            public static int Allocations()
            {
                for (var n = 0; n < 100; n++) _ = Known(n).Result;
                var before = GC.GetAllocatedBytesForCurrentThread();
                for (var n = 0; n < 100; n++) _ = Known(n).Result;
                return (int)(GC.GetAllocatedBytesForCurrentThread() - before);
            }
        }
        """;
}
