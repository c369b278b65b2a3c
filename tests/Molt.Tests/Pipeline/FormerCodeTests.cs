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
