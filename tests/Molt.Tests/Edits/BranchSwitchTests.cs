using Xunit;

namespace Molt.Tests.Edits;

/// <summary>A save too large for a case folder: five hundred files change together, as when a branch is switched.</summary>
public sealed class BranchSwitchTests : IDisposable
{
    private const int FileCount = 500;

    private readonly DirectoryInfo scripts = Directory.CreateTempSubdirectory("molt-branch-");

    public void Dispose() => scripts.Delete(recursive: true);

    [Fact]
    public async Task ABranchSwitchOverFiveHundredFilesIsOneEdit()
    {
        await using var reloader = new CodeReloader(new ReloaderOptions { Watch = false });
        SwitchTo("main", first: 0);
        await reloader.AddDirectoryAsync("", scripts.FullName, TestContext.Current.CancellationToken);
        var sum = reloader.Bind<Func<string>>("Sum.Show");
        Assert.Equal($"main {Enumerable.Range(0, FileCount).Sum()}", sum());

        SwitchTo("feature", first: 10);
        var report = await reloader.ReloadAllAsync();

        Assert.Equal(EditKind.Applied, report?.Kind);
        Assert.Equal(2, reloader.Generation);
        Assert.Equal($"feature {Enumerable.Range(10, FileCount).Sum()}", sum());
        Assert.Equal(FileCount + 10 + 1, report!.Files.Length);
        Assert.Equal(["Part0", "Part500"], [report.Removed.Order().First(), report.Added.Order().First()]);
    }

    // One file for each number from the first one on, and one that needs them all; the files of the branch before are gone.
    private void SwitchTo(string branch, int first)
    {
        foreach (var old in scripts.EnumerateFiles()) old.Delete();
        var numbers = Enumerable.Range(first, FileCount).ToList();
        foreach (var number in numbers) Write($"Part{number}", $"public static int Number => {number}; public static string Branch => \"{branch}\";");
        var sum = string.Join(" + ", numbers.Select(number => $"Part{number}.Number"));
        Write("Sum", $"public static string Show() => Part{first}.Branch + \" \" + ({sum});");
    }

    private void Write(string name, string members) =>
        File.WriteAllText(Path.Combine(scripts.FullName, $"{name}.cs"), $"public static class {name} {{ {members} }}\n");
}
