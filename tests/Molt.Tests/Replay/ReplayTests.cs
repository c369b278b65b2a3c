using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Molt.Tests.Replay;

/// <summary><c>tools/Replay</c> on a history that has one commit of each kind.</summary>
public sealed class ReplayTests
{
    private const string Tests = """
        using Xunit;

        public class CounterTests
        {
            [Theory, InlineData(1, 2), InlineData(3, 4)]
            public void Counts(int from, int to) => Assert.Equal(to, Counter.Next(from));
            REST
        }
        """;

    [Fact]
    public async Task EachCommitIsJudgedByItsTests()
    {
        Assert.SkipUnless(TinyRepository.IsGitThere, "There is no git.");
        using var repository = new TinyRepository();
        repository.Commit("the first one", ("src/Counter.cs", Counter("from + 1")), ("tests/CounterTests.cs", With("")));
        repository.Commit("other code", ("src/Counter.cs", Counter("Step + from")));
        repository.Commit("a comment", ("src/Counter.cs", $"// Counts.\n{Counter("Step + from")}"));
        repository.Commit("a fault, and a test that comes late", ("src/Counter.cs", Counter("from == 3 ? 0 : from + 1")), ("tests/CounterTests.cs", With("[Fact] public void Late() => Assert.Equal(2, Counter.Next(1));")));
        repository.Commit("static state", ("src/Counter.cs", Counter("from + Step", step: 5)));
        repository.Commit("code that asks where it is", ("src/Counter.cs", Counter("typeof(Counter).Assembly.IsCollectible ? from : from + 1")));
        repository.Commit("what Molt refuses", ("src/Counter.cs", Counter("from + 1", "public static extern void Native();")));
        repository.Commit("what does not compile", ("src/Counter.cs", Counter("from + ")));
        repository.Commit("the end of the process", ("src/Counter.cs", Counter("End()", "private static int End() { System.Environment.FailFast(null); return 0; }")));
        repository.Commit("and on", ("src/Counter.cs", Counter("from + 2")));

        var rows = await ReplayAsync(repository);

        Assert.Empty(rows[0].GetProperty("Errors").EnumerateArray().Select(error => error.GetString()));
        Assert.Equal(
            [
                "Started", "Applied 2/2", "Applied 2/2", "Applied 2/3", "Applied 0/3 kept 3", "Applied 0/3 different 3", "Started", "Refused MOLT0202", "Started", "Uncompiled CS1525",
                "Crashed live CounterTests.Counts row 0", "Started", "Applied 0/3",
            ],
            rows.Select(Shown));
    }

    [Fact]
    public async Task TestsRunNowAndThenAndBeforeANewStart()
    {
        Assert.SkipUnless(TinyRepository.IsGitThere, "There is no git.");
        using var repository = new TinyRepository();
        repository.Commit("the first one", ("src/Counter.cs", Counter("from + 1")), ("tests/CounterTests.cs", With("")));
        repository.Commit("one", ("src/Counter.cs", Counter("Step + from")));
        repository.Commit("two", ("src/Counter.cs", Counter("1 + from")));
        repository.Commit("one again", ("src/Counter.cs", Counter("typeof(Counter).Assembly.IsCollectible ? from : from + 1")));
        repository.Commit("what Molt refuses", ("src/Counter.cs", Counter("from + 1", "public static extern void Native();")));
        repository.Commit("does not compile beside", ("src/Counter.cs", Counter("from + 1")), ("src/Broken.cs", "class"));

        var whole = await ReplayAsync(repository, "--compare-every", "2");
        Assert.Equal(["Started", "Applied", "Applied 2/2", "Applied", "Refused 0/2 different 2 MOLT0202", "Started", "Broken 2/2 CS1001 CS1513 CS1514"], whole.Select(Shown));
        Assert.Equal([false, false, true, false, true, false, true], whole.Select(row => row.GetProperty("IsCompared").GetBoolean()));

        var file = Path.Combine(repository.Folder, "rows.json");
        await File.WriteAllLinesAsync(file, (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Take(3), TestContext.Current.CancellationToken);
        var resumed = await ReplayAsync(repository, "--compare-every", "2", "--resume");
        Assert.Equal(["Started", "Applied", "Refused 0/2 different 2 MOLT0202"], resumed.Skip(3).Take(3).Select(Shown));
    }

    private static string With(string rest) => Tests.Replace("REST", rest, StringComparison.Ordinal);

    private static string Counter(string next, string more = "", int step = 1) => $$"""
        public static class Counter
        {
            private static readonly int Step = {{step}};

            public static int Next(int from) => {{next}};

            public static int Steps => Step;

            {{more}}
        }
        """;

    private static string Shown(JsonElement row)
    {
        string Number(string name) => row.GetProperty(name).GetRawText();
        int Length(string name) => row.GetProperty(name).GetArrayLength();
        var kind = row.GetProperty("Kind").GetString()!;
        if (kind == "Crashed") return $"{kind} {row.GetProperty("Phase").GetString()!.Split(" (")[0]}";
        var tests = Number("Tests") == "0" ? "" : $" {Number("Passed")}/{Number("Tests")}";
        var different = Length("Different") == 0 ? "" : $" different {Length("Different")}";
        var kept = Length("Kept") == 0 ? "" : $" kept {Length("Kept")}";
        return kind + tests + different + kept + string.Concat(row.GetProperty("Ids").EnumerateArray().Select(id => $" {id.GetString()}"));
    }

    private static async Task<List<JsonElement>> ReplayAsync(TinyRepository repository, params string[] more)
    {
        var file = Path.Combine(repository.Folder, "rows.json");
        string[] arguments =
        [
            repository.Folder, "--sources", "src", "--tests", "tests", "--implicit-usings", "--json", file, .. more,
            .. Directory.GetFiles(AppContext.BaseDirectory, "xunit.v3.*.dll").SelectMany(framework => new[] { "--reference", framework }),
        ];
        var start = new ProcessStartInfo((string)AppContext.GetData("Molt.Replay")!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(File.Exists(file), $"{await output}\n{await errors}");
        Assert.InRange(process.ExitCode, 0, 1);
        return [.. File.ReadLines(file).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }
}
