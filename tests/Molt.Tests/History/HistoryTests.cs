using Molt.Tests.Pipeline;
using Xunit;

namespace Molt.Tests.History;

/// <summary>The last generations with files, times and diffs.</summary>
public sealed class HistoryTests : IAsyncDisposable
{
    private readonly LiveScripts scripts = new(watch: false);

    public ValueTask DisposeAsync() => scripts.DisposeAsync();

    [Fact]
    public async Task EachGenerationHasNumberTimeFilesAndDiff()
    {
        var before = DateTimeOffset.UtcNow;
        await LoadAsync(("A.cs", "class A\n{\n    int one;\n}\n"), ("Sub/B.cs", "class B { }\n"));
        await scripts.EditAsync(("A.cs", "class A\n{\n    int two;\n}\n"), ("Sub/B.cs", null), ("C.cs", "class C { }"));
        var history = scripts.Reloader.History;
        Assert.Equal([1, 2], history.Select(entry => entry.Generation));
        Assert.All(history, entry => Assert.InRange(entry.Time, before, DateTimeOffset.UtcNow));
        Assert.Equal(["A.cs", "C.cs", "Sub/B.cs"], history[1].Files.Select(file => Path.GetRelativePath(scripts.Root, file)));
        Assert.Equal(
            """
            --- a/A.cs
            +++ b/A.cs
            @@ -1,4 +1,4 @@
             class A
             {
            -    int one;
            +    int two;
             }
            --- /dev/null
            +++ b/C.cs
            @@ -0,0 +1 @@
            +class C { }
            \ No newline at end of file
            --- a/Sub/B.cs
            +++ /dev/null
            @@ -1 +0,0 @@
            -class B { }

            """, history[1].Diff);
        Assert.Null(history[1].RolledBackTo);
    }

    [Fact]
    public async Task WhatIsRefusedOrHeldIsNoGeneration()
    {
        await LoadAsync(("A.cs", "class A { }"), ("B.cs", "class B { }"));
        await scripts.EditAsync(("A.cs", "class A { int x = missing; }"));
        Assert.Single(scripts.Reloader.History);
        await scripts.EditAsync(("A.cs", "class A { int y = missing; }"), ("B.cs", "class B { int x; }"));
        Assert.Equal(["B.cs"], scripts.Reloader.History[1].Files.Select(Path.GetFileName));
        await scripts.EditAsync(("A.cs", "class A { int y = 1; }"));
        Assert.Contains("-class A { }\n", scripts.Reloader.History[2].Diff); // what was never live is in no diff
    }

    [Fact]
    public async Task ARollbackIsAGenerationWithTheOppositeDiff()
    {
        await LoadAsync(("A.cs", "class A { }\n"));
        await scripts.EditAsync(("A.cs", "class A { int x; }\n"));
        await scripts.Reloader.RollbackAsync(TestContext.Current.CancellationToken);
        var entry = scripts.Reloader.History[^1];
        Assert.Equal((3, 1), (entry.Generation, entry.RolledBackTo));
        Assert.Equal("--- a/A.cs\n+++ b/A.cs\n@@ -1 +1 @@\n-class A { int x; }\n+class A { }\n", entry.Diff);
    }

    [Fact]
    public async Task TheLastHundredGenerationsAreRememberedAndTheTextsOfFilesThatStaySharedByAll()
    {
        await LoadAsync(("A.cs", Number(1)), ("Other.cs", "class Other { }"));
        for (var value = 2; value <= 120; value++) await scripts.EditAsync(("A.cs", Number(value)));
        var history = scripts.Reloader.History;
        Assert.Equal((100, 21, 120), (history.Count, history[0].Generation, history[^1].Generation));
        Assert.Contains($"+{Number(21)}", history[0].Diff);
        Assert.Single(history.Select(entry => entry.Sources[Path.Combine(scripts.Root, "Other.cs")].Text).Distinct(ReferenceEqualityComparer.Instance));
        await scripts.Reloader.RollbackAsync(21, TestContext.Current.CancellationToken);
        Assert.Equal(21, scripts.Call<int>("A.Number"));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => scripts.Reloader.RollbackAsync(21, TestContext.Current.CancellationToken)); // 22 to 121 now
    }

    private async Task LoadAsync(params (string Name, string Source)[] files)
    {
        foreach (var (name, source) in files) scripts.Save(name, source);
        await scripts.LoadAsync();
    }

    private static string Number(int value) => $"public static class A {{ public static int Number() => {value}; }}";
}
