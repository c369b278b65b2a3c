using Xunit;

namespace Molt.Tests.Pipeline;

public class FormerCodeTests
{
    private const int Edits = 70; // half of them take the await away: more than are packed as one

    [Fact]
    public async Task CallsGoOnInTheirOwnOldCodeHoweverManyEditsTookTheirAwaitAway()
    {
        await using var scripts = await LiveScripts.StartAsync(("Quest.cs", Source(0)));
        for (var version = 1; version <= Edits; version++)
        {
            scripts.Save("Quest.cs", Source(version));
            await scripts.NextAsync(EditKind.Applied, "Quest.cs");
            if (Waits(version)) scripts.Call<int>("Quest.Begin");
        }

        Assert.Equal(string.Join(' ', Enumerable.Range(1, Edits).Where(Waits)), scripts.Call<string>("Quest.Finish"));
    }

    [Fact]
    public async Task OnlyEditsThatTakeAnAwaitAwayKeepTheCodeBefore()
    {
        await using var scripts = await LiveScripts.StartAsync(("Quest.cs", Source(1)));
        var said = new List<bool>();
        foreach (var (version, waits) in new[] { (3, true), (4, false), (6, false), (7, true), (9, true), (10, false), (11, true) })
        {
            scripts.Call<int>("Quest.Begin");
            scripts.Save("Quest.cs", Source(version));
            said.Add((await scripts.NextAsync(EditKind.Applied, "Quest.cs")).Diagnostics.Any(diagnostic => diagnostic.Id == "MOLT0404"));
            Assert.Equal(waits, Waits(version));
        }

        Assert.Equal([false, true, false, false, false, true, false], said);
        Assert.Equal("3 3 4 6 9 9 10", scripts.Call<string>("Quest.Finish"));
    }

    /// <summary>The compiler has one place for the closures of a method, of an asynchronous lambda in it and of that one's parameters, and so none for any of them: the lambda becomes another one with each edit.</summary>
    [Fact]
    public async Task CallsOfALambdaThatIsAnotherOneToTheCompilerGoOnInNewCode()
    {
        await using var scripts = await LiveScripts.StartAsync(("Server.cs", Served("one")));
        scripts.Reloader.Bind<Action>("Server.Begin")();
        Assert.Equal("server 7 1 one 6", scripts.Call<string>("Server.Ask"));
        foreach (var (turn, text) in new[] { (2, "two"), (3, "three"), (4, "four") })
        {
            scripts.Save("Server.cs", Served(text));
            var report = await scripts.NextAsync(EditKind.Applied, "Server.cs");
            Assert.DoesNotContain(report.Diagnostics, diagnostic => diagnostic.Id is "MOLT0404" or "MOLT0409");
            Assert.Equal($"server 7 {turn} {text} 6", scripts.Call<string>("Server.Ask"));
        }

        scripts.Reloader.Bind<Action>("Server.End")();
    }

    /// <summary>The variable stands in another scope now, and somebody assigns it: a copy would not be the one that others see.</summary>
    [Fact]
    public async Task AnEditSaysThatCallsOfALambdaThatWaitGoOnInOldCode()
    {
        await using var scripts = await LiveScripts.StartAsync(("Server.cs", Served("one", isMoved: false)));
        scripts.Reloader.Bind<Action>("Server.Begin")();
        Assert.Equal("server 7 1 one 6", scripts.Call<string>("Server.Ask"));
        scripts.Save("Server.cs", Served("two", isMoved: true));
        var report = await scripts.NextAsync(EditKind.Applied, "Server.cs");
        Assert.Contains(report.Diagnostics, diagnostic => diagnostic is { Id: "MOLT0409" } && diagnostic.Message.StartsWith("Server.Make(string).lambda ", StringComparison.Ordinal));
        Assert.Equal("server 7 2 one 6", scripts.Call<string>("Server.Ask"));
        scripts.Reloader.Bind<Action>("Server.End")();
    }

    private static string Served(string text, bool isMoved = false) => $$"""
        using System.Threading.Channels;
        public static class Server
        {
            private static readonly Channel<int> requests = Channel.CreateUnbounded<int>();
            private static readonly Channel<string> replies = Channel.CreateUnbounded<string>();
            private static readonly Func<int, Task> serve = Make("server");
            private static Task running = Task.CompletedTask;
            public static void Begin() => running = Served(serve(7));
            public static string Ask()
            {
                requests.Writer.TryWrite(1);
                return replies.Reader.ReadAsync().AsTask().GetAwaiter().GetResult();
            }
            public static void End()
            {
                requests.Writer.TryWrite(0);
                running.Wait();
            }
            private static async Task Served(Task served)
            {
                try
                {
                    await served;
                }
                catch (Exception exception)
                {
                    replies.Writer.TryWrite(exception.ToString());
                }
            }
            private static Func<int, Task> Make(string name)
            {
                var middle = 1;
                {{(isMoved ? "var deep = 5;" : "")}}
                Func<int> first = () => middle;
                {
                    {{(isMoved ? "" : "var deep = 5;")}}
                    Func<int> next = () => deep += first();
                    next();
                    return async a =>
                    {
                        var sum = 0;
                        await foreach (var request in requests.Reader.ReadAllAsync())
                        {
                            if (request == 0) return;
                            Action add = () => sum += request;
                            Func<string> given = () => $"{name} {a}";
                            add();
                            replies.Writer.TryWrite($"{given()} {sum} {{text}} {deep}");
                        }
                    };
                }
            }
        }
        """;

    private static bool Waits(int version) => version % 2 == 1;

    private static string Source(int version) => $$"""
        public static class Quest
        {
            private static readonly TaskCompletionSource gate = new();
            private static readonly List<Task<string>> begun = [];

            public static int Begin()
            {
                begun.Add(Go());
                return begun.Count;
            }

            public static string Finish()
            {
                gate.SetResult();
                return string.Join(' ', begun.Select(one => one.Result));
            }

            private static async Task<string> Go()
            {
                await Task.CompletedTask;
                {{(Waits(version) ? "await gate.Task;" : "")}}
                return "{{version}}";
            }
        }
        """;
}
