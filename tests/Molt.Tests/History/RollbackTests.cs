using Molt.Tests.Callbacks;
using Molt.Tests.Pipeline;
using Xunit;

namespace Molt.Tests.History;

/// <summary>Taking the running code back, and what saves mean afterwards.</summary>
public sealed class RollbackTests : IAsyncDisposable
{
    private static bool isThrowing;

    private readonly LiveScripts scripts = new(watch: false);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => scripts.DisposeAsync();

    [Fact]
    public async Task TheRunningCodeGoesBackToThePreviousGenerationAndFilesStayAsTheyAre()
    {
        await LoadAsync(("A.cs", Number("A", 1)), ("B.cs", Number("B", 1)));
        await scripts.EditAsync(("A.cs", Number("A", 2)), ("B.cs", null), ("C.cs", Number("C", 2)));
        var (number, gone) = (scripts.Reloader.Bind<Func<int>>("A.Number"), scripts.Reloader.Bind<Func<int>>("C.Number"));

        var report = await scripts.Reloader.RollbackAsync(Cancellation);
        Assert.Equal((EditKind.Applied, 3, 1), (report!.Kind, report.Generation, report.RolledBackTo));
        Assert.Equal(["A.cs", "B.cs", "C.cs"], report.Files.Select(Path.GetFileName));
        Assert.Equal((1, 1), (number(), scripts.Call<int>("B.Number")));
        Assert.Throws<ArgumentException>(() => scripts.Call<int>("C.Number"));
        Assert.Equal(2, gone()); // leaked, like all that is removed
        Assert.Equal(["C"], scripts.Reloader.Leaks.Select(leak => leak.Name));
        Assert.Equal(Number("A", 2), File.ReadAllText(Path.Combine(scripts.Root, "A.cs")));
        Assert.False(File.Exists(Path.Combine(scripts.Root, "B.cs")));
        Assert.Equal(["A.cs", "B.cs", "C.cs"], scripts.Held);
    }

    [Fact]
    public async Task ARollbackRunsHooksAndRaisesEventsLikeAnyEdit()
    {
        const string hook = "static void Reloaded(Molt.ReloadContext context) => Log.Add(context.Generation);";
        await LoadAsync(("Log.cs", "public static class Log { static int sum; public static void Add(int by) => sum += by; public static int Sum() => sum; }"),
            ("A.cs", $"public static class A {{ {hook} public static int Number() => 1; }}"));
        await scripts.EditAsync(("A.cs", $"public static class A {{ {hook} public static int Number() => 2; }} class New {{ }}"));
        Assert.Equal(2, scripts.Call<int>("Log.Sum"));
        var events = new ClassEventLog(scripts.Reloader);
        await scripts.Reloader.RollbackAsync(Cancellation);
        Assert.Equal("* A; - New; Applied", events.Take());
        Assert.Equal(5, scripts.Call<int>("Log.Sum"));
    }

    [Fact]
    public async Task ObjectsKeepTheirStateOverARollback()
    {
        await LoadAsync(("A.cs", "public class A { int n = 5; public override string ToString() => $\"{n}\"; }"));
        var a = scripts.Reloader.Create<object>("A");
        await scripts.EditAsync(("A.cs", "public class A { int n = 7; int more = 3; public override string ToString() => $\"{n} {more}\"; }"));
        Assert.Equal("5 3", a.ToString());
        await scripts.Reloader.RollbackAsync(Cancellation);
        Assert.Equal("5", a.ToString());
    }

    [Fact]
    public async Task EachRollbackGoesOneFurtherBackAndAnyGenerationCanBeNamed()
    {
        await LoadAsync(("A.cs", Number("A", 1)));
        foreach (var value in new[] { 2, 3, 4 }) await scripts.EditAsync(("A.cs", Number("A", value)));
        await RollBackToAsync(3);
        await RollBackToAsync(2);
        Assert.Equal(4, (await scripts.Reloader.RollbackAsync(4, Cancellation))!.RolledBackTo); // forward
        Assert.Equal(4, scripts.Call<int>("A.Number"));
        Assert.Empty(scripts.Held);
        await RollBackToAsync(3);
        await scripts.EditAsync(("A.cs", Number("A", 5))); // generation 9, on top of the sources of 3
        await RollBackToAsync(3, generation: 8);
        await RollBackToAsync(2);
        await RollBackToAsync(1);
        await Assert.ThrowsAsync<InvalidOperationException>(() => scripts.Reloader.RollbackAsync(Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => scripts.Reloader.RollbackAsync(99, Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => scripts.Reloader.RollbackAsync(0, Cancellation));
    }

    [Fact]
    public async Task ARollbackToWhatIsLiveIsNothing()
    {
        await LoadAsync(("A.cs", Number("A", 1)));
        Assert.Null(await scripts.Reloader.RollbackAsync(1, Cancellation));
        Assert.Equal(1, scripts.Reloader.Generation);
    }

    [Fact]
    public async Task WithNothingLoadedThereIsNothingToGoBackTo() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => scripts.Reloader.RollbackAsync(Cancellation));

    [Fact]
    public async Task TheNextSaveOfAFileSupersedesTheRollbackForThatFileAlone()
    {
        await LoadAsync(("A.cs", Number("A", 1)), ("B.cs", Number("B", 1)), ("C.cs", Number("C", 1)));
        await scripts.EditAsync(("A.cs", Number("A", 2)), ("B.cs", Number("B", 2)));
        await scripts.Reloader.RollbackAsync(Cancellation);

        var report = await scripts.EditAsync(("A.cs", Number("A", 3)));
        Assert.Equal(["A.cs"], report!.Files.Select(Path.GetFileName));
        Assert.Equal((3, 1), (scripts.Call<int>("A.Number"), scripts.Call<int>("B.Number")));
        Assert.Equal(["B.cs"], scripts.Held);

        await scripts.EditAsync(("C.cs", Number("C", 3))); // somebody else's save takes nothing along
        Assert.Equal((1, 3), (scripts.Call<int>("B.Number"), scripts.Call<int>("C.Number")));
        await scripts.EditAsync(("B.cs", Number("B", 4)));
        Assert.Equal((4, 0), (scripts.Call<int>("B.Number"), scripts.Held.Count()));
    }

    [Fact]
    public async Task AFileThatIsSavedAgainAsItWasGoesLiveAgain()
    {
        await LoadAsync(("A.cs", Number("A", 1)));
        await scripts.EditAsync(("A.cs", Number("A", 2)));
        await scripts.Reloader.RollbackAsync(Cancellation);
        Assert.Null(await scripts.LookAsync()); // looking everywhere is no save
        Assert.Equal(1, scripts.Call<int>("A.Number"));
        var report = await scripts.EditAsync(("A.cs", Number("A", 2)));
        Assert.Equal(EditKind.Applied, report!.Kind);
        Assert.Equal((2, 0), (scripts.Call<int>("A.Number"), scripts.Held.Count()));
    }

    [Fact]
    public async Task AFileThatIsSavedAsItRunsIsNoEditAndHeldNoMore()
    {
        await LoadAsync(("A.cs", Number("A", 1)));
        await scripts.EditAsync(("A.cs", Number("A", 2)));
        await scripts.Reloader.RollbackAsync(Cancellation);
        Assert.Null(await scripts.EditAsync(("A.cs", Number("A", 1))));
        Assert.Empty(scripts.Held);
        Assert.Equal(3, scripts.Reloader.Generation);
    }

    [Fact]
    public async Task ASaveThatNeedsAnotherFilesNewerContentIsRefusedWithARemarkAndComesInWithIt()
    {
        await LoadAsync(("A.cs", Number("A", 1)), ("B.cs", "public static class B { public static int Old() => 1; }"));
        await scripts.EditAsync(("A.cs", "public static class A { public static int Number() => B.New(); }"), ("B.cs", "public static class B { public static int New() => 2; }"));
        await scripts.Reloader.RollbackAsync(Cancellation);
        var refused = await scripts.EditAsync(("A.cs", "public static class A { public static int Number() => B.New() + 1; }"));
        Assert.Equal((EditKind.Refused, "CS0117 MOLT0510"), (refused!.Kind, string.Join(' ', refused.Diagnostics.Select(told => told.Id))));
        Assert.Contains("B.cs", refused.Diagnostics[1].Message);
        var applied = await scripts.EditAsync(("B.cs", "public static class B { public static int New() => 2; }"));
        Assert.Equal((EditKind.Applied, 3), (applied!.Kind, scripts.Call<int>("A.Number")));
        Assert.Empty(scripts.Held);
    }

    [Fact]
    public async Task FilesThatWereHeldBackBeforeWaitForTheirNextSave()
    {
        await LoadAsync(("A.cs", Number("A", 1)), ("B.cs", Number("B", 1)));
        await scripts.EditAsync(("A.cs", Number("A", 2)));
        await scripts.EditAsync(("B.cs", "public static class B { public static int Number() => A.More(); }"));
        await scripts.Reloader.RollbackAsync(Cancellation);
        Assert.Equal(["A.cs", "B.cs"], scripts.Held);
        await scripts.EditAsync(("A.cs", "public static class A { public static int Number() => 3; public static int More() => 4; }"));
        Assert.Equal((3, 1), (scripts.Call<int>("A.Number"), scripts.Call<int>("B.Number")));
        Assert.Equal(["B.cs"], scripts.Held);
    }

    [Fact]
    public async Task ADeletedFilesCodeIsBackUntilTheFileIsMadeAndDeletedAgain()
    {
        await LoadAsync(("A.cs", Number("A", 1)), ("B.cs", Number("B", 1)));
        await scripts.EditAsync(("B.cs", null));
        await scripts.Reloader.RollbackAsync(Cancellation);
        Assert.Null(await scripts.LookAsync());
        Assert.Equal(1, scripts.Call<int>("B.Number"));
        await scripts.EditAsync(("B.cs", Number("B", 2)));
        Assert.Equal(2, scripts.Call<int>("B.Number"));
        await scripts.EditAsync(("B.cs", null));
        Assert.Throws<ArgumentException>(() => scripts.Call<int>("B.Number"));
    }

    [Fact]
    public async Task ARollbackThatCannotGoLiveIsRefusedAndChangesNothing()
    {
        const string late = "static int late = Molt.Tests.History.RollbackTests.Late();";
        isThrowing = false;
        await LoadAsync(("A.cs", Number("A", 1)));
        await scripts.EditAsync(("A.cs", Number("A", 2)), ("B.cs", "public static class B { public static int Number() => 2; }"));
        await scripts.EditAsync(("A.cs", Number("A", 3)), ("B.cs", $"public static class B {{ {late} public static int Number() => late + 2; }}"));
        await scripts.EditAsync(("A.cs", Number("A", 4)), ("B.cs", "public static class B { public static int Number() => 4; }"));
        var events = new ClassEventLog(scripts.Reloader);
        isThrowing = true;
        var refused = await scripts.Reloader.RollbackAsync(Cancellation);
        Assert.Equal((EditKind.Refused, 4, 3), (refused!.Kind, refused.Generation, refused.RolledBackTo));
        Assert.Equal("MOLT0305", Assert.Single(refused.Diagnostics).Id);
        Assert.Equal("Refused", events.Take());
        Assert.Equal((4, 4, 4), (scripts.Call<int>("A.Number"), scripts.Call<int>("B.Number"), scripts.Reloader.History[^1].Generation));
        Assert.Empty(scripts.Held);
        Assert.Equal(4, (await scripts.EditAsync(("A.cs", Number("A", 5))))!.Generation - 1); // saves go on as before
    }

    /// <summary>Called by a script.</summary>
    public static int Late() => isThrowing ? throw new InvalidOperationException("on purpose") : 1;

    private async Task RollBackToAsync(int value, int? generation = null)
    {
        Assert.Equal(generation ?? value, (await scripts.Reloader.RollbackAsync(Cancellation))!.RolledBackTo);
        Assert.Equal(value, scripts.Call<int>("A.Number"));
    }

    private async Task LoadAsync(params (string Name, string Source)[] files)
    {
        foreach (var (name, source) in files) scripts.Save(name, source);
        await scripts.LoadAsync();
    }

    private static string Number(string type, int value) => $"public static class {type} {{ public static int Number() => {value}; }}";
}
