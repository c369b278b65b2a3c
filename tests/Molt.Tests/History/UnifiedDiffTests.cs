using System.Collections.Immutable;
using System.Diagnostics;
using Molt.History;
using Molt.Model;
using Molt.Tests.Scripts;
using Xunit;

namespace Molt.Tests.History;

/// <summary>Diffs are what git takes them for.</summary>
public sealed class UnifiedDiffTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public void GitMakesTheNewTextOfTheOldOneByTheDiff()
    {
        var random = new Random(20);
        for (var round = 0; round < 60; round++)
        {
            var (before, after) = (Text(random, round), Text(random, round));
            if (before == after) continue;
            File.WriteAllText(directory["A.cs"], before);
            File.WriteAllText(directory["diff"], Diff(before, after));
            Git("apply", "--unsafe-paths", "--whitespace=nowarn", "diff");
            Assert.Equal(after, File.ReadAllText(directory["A.cs"]));
        }
    }

    [Fact]
    public void DifferencesThatAreFarApartAreHunksOfTheirOwn()
    {
        var lines = Enumerable.Range(1, 30).Select(number => $"{number}\n").ToList();
        var before = string.Concat(lines);
        lines[2] = "three\n";
        lines.Insert(20, "more\n");
        lines.RemoveAt(27);
        Assert.Equal(
            """
            --- a/A.cs
            +++ b/A.cs
            @@ -1,6 +1,6 @@
             1
             2
            -3
            +three
             4
             5
             6
            @@ -18,13 +18,13 @@
             18
             19
             20
            +more
             21
             22
             23
             24
             25
             26
            -27
             28
             29
             30

            """, Diff(before, string.Concat(lines)));
    }

    private string Diff(string before, string after) => UnifiedDiff.Of(new(
        ImmutableSortedDictionary<string, SourceChange>.Empty.Add(directory["A.cs"], new(Source(before), Source(after)))));

    private SourceFile Source(string text) => new(directory["A.cs"], directory.Path, "", text, []);

    /// <summary>Few different lines, so that texts have much in common; with and without an end of the last one, and of both kinds.</summary>
    private static string Text(Random random, int round)
    {
        var end = round % 3 == 0 ? "\r\n" : "\n";
        var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => $"line {random.Next(6)}{end}"));
        return random.Next(2) == 0 ? text : text + "last";
    }

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = directory.Path, RedirectStandardError = true })!;
        var complaints = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, complaints);
    }
}
