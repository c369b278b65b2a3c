using System.Diagnostics;
using Molt.Model;
using Molt.Pipeline;
using Xunit;

namespace Molt.Tests.Pipeline;

/// <summary>Many files in one save are one edit, through the real watcher.</summary>
public sealed class BurstTests : IAsyncDisposable
{
    private const int FileCount = 500;

    private readonly LiveScripts scripts = new();

    public ValueTask DisposeAsync() => scripts.DisposeAsync();

    [Fact]
    public async Task AGitCheckoutOverFiveHundredFilesIsOneEditOneGenerationAndOneReport()
    {
        Git("init -q -b main");
        WriteBranch("main", first: 0);
        Git("add .");
        Git("commit -q -m main");
        Git("checkout -q -b feature");
        WriteBranch("feature", first: 10);
        Git("add -A .");
        Git("commit -q -m feature");
        Git("checkout -q main");
        await scripts.LoadAsync();
        await scripts.NextAsync();
        Assert.Equal($"main {Enumerable.Range(0, FileCount).Sum()}", scripts.Call<string>("Sum.Show"));

        foreach (var (branch, first, generation) in new[] { ("feature", 10, 2), ("main", 0, 3), ("feature", 10, 4) })
        {
            Git($"checkout -q {branch}");
            var report = await scripts.NextAsync();
            Assert.Equal((EditKind.Applied, generation), (report.Kind, report.Generation));
            Assert.Equal(FileCount + 10 + 1, report.Files.Length);
            Assert.Equal($"{branch} {Enumerable.Range(first, FileCount).Sum()}", scripts.Call<string>("Sum.Show"));
            Assert.False(scripts.HasReport);
        }
    }

    [Fact]
    public async Task NothingIsCommittedWhileGitHoldsItsLock()
    {
        Git("init -q");
        scripts.Save("A.cs", Number("A", 1));
        scripts.Save("B.cs", Number("B", 1));
        await scripts.LoadAsync();
        await scripts.NextAsync(EditKind.Loaded, "A.cs", "B.cs");

        var held = Path.Combine(scripts.Root, ".git", "index.lock");
        await File.WriteAllTextAsync(held, "", TestContext.Current.CancellationToken);
        scripts.Save("A.cs", Number("A", 2));
        scripts.Save("B.cs", Number("B", 2));
        File.Delete(held);

        var report = await scripts.NextAsync(EditKind.Applied, "A.cs", "B.cs");
        Assert.Equal(2, report.Generation);
    }

    [Fact]
    public async Task ANoticeThatAnnouncesMoreIsGivenOutWithThem()
    {
        var queue = new WorkQueue();
        queue.Notice(new Notice("/r", "/r/a.cs", 1, MoreFollows: true));
        var taking = Task.Run(() => queue.Notices(TimeSpan.Zero), TestContext.Current.CancellationToken);
        queue.Notice(new Notice("/other", "/other/c.cs", 2));
        queue.Notice(new Notice("/r", "/r/b.cs", 3));
        Assert.Equal(["/r/a.cs", "/other/c.cs", "/r/b.cs"], (await taking).Select(notice => notice.Path));
    }

    [Fact]
    public void NoticesAndRequestsTakeTurns()
    {
        var queue = new WorkQueue();
        for (var count = 0; count < 3; count++) queue.Request(new Request<int>(() => 0));
        var turns = new List<bool>();
        for (var count = 0; count < 4; count++)
        {
            queue.Notice(new Notice("/r", "/r/a.cs", 1));
            queue.Wait(out var request);
            turns.Add(request is not null);
            if (request is null) queue.Notices(TimeSpan.Zero);
        }
        Assert.Equal(2, turns.Count(isRequest => isRequest));
    }

    // One file for each number from the first one on, and one that needs them all; the files of the branch before are gone.
    private void WriteBranch(string branch, int first)
    {
        foreach (var old in Directory.GetFiles(scripts.Root, "*.cs")) File.Delete(old);
        var numbers = Enumerable.Range(first, FileCount).ToList();
        foreach (var number in numbers)
            Write($"Part{number}", $"public static int Number => {number}; public static string Branch => \"{branch}\";");
        Write("Sum", $"public static string Show() => Part{first}.Branch + \" \" + ({string.Join(" + ", numbers.Select(number => $"Part{number}.Number"))});");
    }

    private void Write(string name, string members) =>
        File.WriteAllText(Path.Combine(scripts.Root, $"{name}.cs"), $"public static class {name} {{ {members} }}\n");

    private static string Number(string type, int value) => $"public static class {type} {{ public static int Number() => {value}; }}";

    private void Git(string arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", $"-c user.name=t -c user.email=t@t {arguments}") { WorkingDirectory = scripts.Root })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
