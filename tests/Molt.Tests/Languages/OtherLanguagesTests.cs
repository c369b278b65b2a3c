using Molt.Languages;
using Molt.Tests.Pipeline;
using Xunit;

namespace Molt.Tests.Languages;

/// <summary>Scripts of another language beside those in C#: one directory, one edit, one history.</summary>
public sealed class OtherLanguagesTests : IAsyncLifetime
{
    private readonly Sums sums = new();
    private readonly LiveScripts scripts;

    public OtherLanguagesTests() => scripts = new LiveScripts(watch: false, configure: options => options.Languages.Add(sums));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => scripts.DisposeAsync();

    [Fact]
    public async Task ADirectoryMayHaveNoScriptsInCSharp()
    {
        var report = await LoadAsync(("a.sum", "one = 1"));
        Assert.Equal((EditKind.Loaded, 1), (report.Kind, report.Generation));
        Assert.Equal(["one"], report.Added);
        Assert.Equal(1, scripts.Call<int>("one"));

        report = (await scripts.EditAsync(("a.sum", "one = 11")))!;
        Assert.Equal((EditKind.Applied, 2), (report.Kind, report.Generation));
        Assert.Equal(["one"], report.Updated);
        Assert.Equal(11, scripts.Call<int>("one"));

        report = (await scripts.EditAsync(("A.cs", "public static class A { public static int One() => 1; }")))!;
        Assert.Equal((EditKind.Applied, 3), (report.Kind, report.Generation));
        Assert.Equal(1, scripts.Call<int>("A.One"));
    }

    [Fact]
    public async Task ChangesOfSeveralLanguagesAreOneEdit()
    {
        await LoadAsync(("a.sum", "one = 1"), ("A.cs", "public static class A { public static int One() => 1; }"));
        var report = (await scripts.EditAsync(("a.sum", "one = 2"), ("A.cs", "public static class A { public static int One() => 2; }")))!;
        Assert.Equal((EditKind.Applied, 2), (report.Kind, report.Generation));
        Assert.Equal(["A.One()", "one"], report.Updated);
        Assert.Equal(2, report.Files.Length);
        Assert.Equal((2, 2), (scripts.Call<int>("one"), scripts.Call<int>("A.One")));
    }

    [Fact]
    public async Task WhatAnEditBringsInCSharpIsSeenByTheOthers()
    {
        await LoadAsync(("a.sum", "count = Limits"), ("A.cs", "public static class Limits { public const int A = 1, B = 2; }"));
        Assert.Equal(2, scripts.Call<int>("count"));
        await scripts.EditAsync(("a.sum", "count = More"), ("B.cs", "public static class More { public const int A = 1, B = 2, C = 3; }"));
        Assert.Equal(3, scripts.Call<int>("count"));
    }

    [Fact]
    public async Task MembersThatAnEditBringsAreFoundWhereItIsTriedAndNotElsewhere()
    {
        const string before = "public class Orc { public int Gone() => 1; }";
        const string after = "public class Orc { public int Old() => 2; public int Count { get; set; } = 3; public static int Born = 4; public static int Blank { get; set; } }";
        await LoadAsync(("a.sum", "one = 1"), ("Orc.cs", before));
        TypeChanges? live = null, tried = null;
        object? called = null;
        sums.Trying = (context, trial) =>
        {
            var orc = context.FindType("Orc")!;
            (live, tried) = (context.FindChanges(orc), trial.FindChanges!(orc));
            called = tried!.Added.Single(member => member.Name == "Old").Method!.Invoke(null, [Activator.CreateInstance(orc)]);
        };
        await scripts.EditAsync(("a.sum", "one = 2"), ("Orc.cs", after));
        Assert.Equal((0, 0), (live!.Added.Length, live.Removed.Length));
        Assert.Equal(["Blank", "Born", "Count", "Old"], tried!.Added.Select(member => member.Name).Order());
        Assert.Equal(["Born"], tried.Added.Where(member => member.HasNoValueYet).Select(member => member.Name));
        Assert.Equal(["Gone"], tried.Removed.Select(member => member.Name));
        Assert.Equal(2, called);

        sums.Trying = (context, trial) => (live, tried) = (context.FindChanges(context.FindType("Orc")!), trial.FindChanges?.Invoke(context.FindType("Orc")!));
        await scripts.EditAsync(("a.sum", "one = 3"));
        Assert.Null(tried);
        Assert.Equal((4, 1, false), (live.Added.Length, live.Removed.Length, live.Added.Any(member => member.HasNoValueYet)));
    }

    [Fact]
    public async Task AFileWithErrorsIsHeldBackAndItsFixGoesLive()
    {
        await LoadAsync(("a.sum", "one = 1"), ("b.sum", "two = 2"), ("A.cs", "public static class A { public static int One() => 1; }"));
        await scripts.EditAsync(("a.sum", "one = what"), ("b.sum", "two = 22"), ("A.cs", "public static class A { public static int One() => 2; }"));
        Assert.Equal(["a.sum"], scripts.Held);
        Assert.Equal((1, 22, 2), (scripts.Call<int>("one"), scripts.Call<int>("two"), scripts.Call<int>("A.One")));

        await scripts.EditAsync(("A.cs", "public static class A { public static int One() => broken; }"), ("a.sum", "one = 3"));
        Assert.Equal(["A.cs"], scripts.Held);
        Assert.Equal((3, 2), (scripts.Call<int>("one"), scripts.Call<int>("A.One")));
    }

    [Fact]
    public async Task EditsInOneLanguageGoOnAfterThoseInAnother()
    {
        await LoadAsync(("a.sum", "one = 1"), ("A.cs", "public static class A { public static int One() => 1; }"));
        await scripts.EditAsync(("A.cs", "public static class A { public static int One() => Two(2); static int Two(int two) => System.Linq.Enumerable.Range(0, two).Sum(value => value + 1) - 1; }"));
        Assert.Equal(2, scripts.Call<int>("A.One"));
        await scripts.EditAsync(("a.sum", "one = 2"));
        await scripts.EditAsync(("A.cs", "public static class A { public static int One() => Two(3); static int Two(int two) => System.Linq.Enumerable.Range(0, two).Sum(value => value + two) - 9; }"));
        Assert.Equal((2, 3, 4), (scripts.Call<int>("one"), scripts.Call<int>("A.One"), scripts.Reloader.Generation));
    }

    [Fact]
    public async Task EditsOfSeveralLanguagesAreRehearsedLikeOthers()
    {
        await using var rehearsed = new LiveScripts(watch: false, configure: options =>
        {
            options.Languages.Add(sums);
            options.Tests.RehearseAlways = true;
        });
        rehearsed.Save("a.sum", "one = 1");
        rehearsed.Save("A.cs", "public static class A { public static int One() => 1; }");
        await rehearsed.LoadAsync();
        await rehearsed.NextAsync();
        Assert.Equal(EditKind.Applied, (await rehearsed.EditAsync(("a.sum", "one = 2"), ("A.cs", "public static class A { public static int One() => Two; public static int Two = 2; }")))?.Kind);
        Assert.Equal(EditKind.Applied, (await rehearsed.EditAsync(("a.sum", "one = 3")))?.Kind);
        Assert.Equal(EditKind.Applied, (await rehearsed.EditAsync(("A.cs", "public static class A { public static int One() => Two + 1; public static int Two = 2; }")))?.Kind);
        Assert.Equal((3, 3), (rehearsed.Call<int>("one"), rehearsed.Call<int>("A.One")));
    }

    [Fact]
    public void ADirectoryIsCheckedInAllLanguagesInTheirOrder()
    {
        scripts.Save("a.sum", "one = what");
        scripts.Save("B.cs", "class B { int One() => what; }");
        scripts.Save("c.sum", "one = 1");
        var options = new ReloaderOptions();
        options.Languages.Add(sums);
        Assert.Equal(["CS0103 B.cs", "SUM1 a.sum"], CodeReloader.Check("", scripts.Root, options).Select(found => $"{found.Id} {Path.GetFileName(found.File)}"));
    }

    [Fact]
    public async Task ADirectoryIsLoadedAsAWhole()
    {
        var report = await LoadAsync(("a.sum", "one = what"), ("A.cs", "public static class A { public static int One() => 1; }"));
        Assert.Equal(EditKind.Refused, report.Kind);
        Assert.Equal("SUM1", Assert.Single(report.Diagnostics).Id);
        Assert.Null(scripts.Reloader.FindType("A"));
        Assert.Equal(EditKind.Loaded, (await scripts.EditAsync(("a.sum", "one = 1")))!.Kind);
        Assert.Equal((1, 1), (scripts.Call<int>("one"), scripts.Call<int>("A.One")));
    }

    [Fact]
    public async Task ARedTestRefusesAllOfTheEdit()
    {
        await LoadAsync(("a.sum", "one = 1\nassert one = 1"), ("A.cs", "public static class A { public static int One() => 1; }"));
        var report = (await scripts.EditAsync(("a.sum", "one = 2\nassert one = 1"), ("A.cs", "public static class A { public static int One() => 2; }")))!;
        Assert.Equal((EditKind.Refused, 1), (report.Kind, report.Tests?.Failed));
        Assert.Equal((1, 1), (scripts.Call<int>("one"), scripts.Call<int>("A.One")));
        Assert.Contains("attempt disposed", sums.Story);
    }

    [Fact]
    public async Task WhatCannotBeCommittedLeavesTheOtherLanguagesAsTheyWere()
    {
        await LoadAsync(("a.sum", "one = 1"), ("A.cs", "public static class A { public static int One() => 1; }"));
        sums.IsBroken = true;
        await scripts.EditAsync(("a.sum", "one = 2"), ("A.cs", "public static class A { public static int One() => 2; }"));
        Assert.Equal((1, 1, 1), (scripts.Call<int>("one"), scripts.Call<int>("A.One"), scripts.Reloader.Generation));

        sums.IsBroken = false;
        await scripts.EditAsync(("a.sum", "one = 3"));
        Assert.Equal((3, 2, 2), (scripts.Call<int>("one"), scripts.Call<int>("A.One"), scripts.Reloader.Generation));
    }

    [Fact]
    public async Task ARollbackAndARemovalAreAboutAllLanguages()
    {
        await LoadAsync(("a.sum", "one = 1"), ("A.cs", "public static class A { public static int One() => 1; }"));
        await scripts.EditAsync(("a.sum", "one = 2\nmore = 1"), ("A.cs", "public static class A { public static int One() => 2; }"));
        var report = (await scripts.Reloader.RollbackAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(["more"], report.Removed);
        Assert.Equal((1, 1), (scripts.Call<int>("one"), scripts.Call<int>("A.One")));

        var directory = Assert.Single(scripts.Reloader.Directories);
        report = (await scripts.Reloader.RemoveDirectoryAsync(directory, cancellationToken: TestContext.Current.CancellationToken))!;
        Assert.Equal(["A", "one"], report.Removed);
        Assert.Throws<ArgumentException>(() => scripts.Call<int>("one"));
    }

    [Fact]
    public async Task ADeletedFileIsGoneAndBackAtItsContentIsNoChange()
    {
        await LoadAsync(("a.sum", "one = 1"), ("b.sum", "two = 2"));
        Assert.Equal(["two"], (await scripts.EditAsync(("b.sum", null)))!.Removed);
        Assert.Equal(["two"], (await scripts.EditAsync(("b.sum", "two = 2")))!.Added);
        Assert.Null(await scripts.EditAsync(("b.sum", "two = 2")));
        await scripts.EditAsync(("b.sum", "two = what"));
        Assert.Equal(["b.sum"], scripts.Held);
        Assert.Null(await scripts.EditAsync(("b.sum", "two = 2")));
        Assert.Empty(scripts.Held);
    }

    [Fact]
    public async Task AScriptMaySayInWhichEncodingItIs()
    {
        File.WriteAllBytes(scripts.Save("a.sum", ""), [.. "#\ngr"u8, 0xF6, .. "sse = 5"u8]);
        File.WriteAllBytes(scripts.Save("b.sum", ""), [.. "one = 1\ngr"u8, 0xF6, .. "sse = 5"u8]);
        await scripts.LoadAsync();
        var refused = await scripts.NextAsync();
        Assert.Equal(("MOLT0102", 2, 3), (refused.Diagnostics[0].Id, refused.Diagnostics[0].Line, refused.Diagnostics[0].Column));
        await scripts.EditAsync(("b.sum", "one = 1"));
        Assert.Equal(5, scripts.Call<int>("gr\u00f6sse"));
    }

    [Fact]
    public async Task TheHostAsksAllLanguages()
    {
        await LoadAsync(("a.sum", "one = 1\nmain = 5"), ("A.cs", "public class A : System.IFormattable { public string ToString(string? format, System.IFormatProvider? provider) => \"A\"; }"));
        Assert.Equal(["A", "5", "1"], scripts.Reloader.All<IFormattable>().Select(item => item.ToString()));
        Assert.Equal("1", scripts.Reloader.Create<IFormattable>("one").ToString(null, null));
        Assert.Throws<ArgumentException>(() => scripts.Reloader.Bind<Func<string>>("one"));
        Assert.Equal(7, Assert.Single(scripts.Reloader.EntryPoints)(["x", "y"]));
        var list = scripts.Reloader.All<IFormattable>();
        await scripts.EditAsync(("a.sum", "one = 1\nmain = 5\ntwo = 2"));
        Assert.Equal(4, list.Count);
    }

    [Fact]
    public async Task FilesOfOtherLanguagesAreWatched()
    {
        await using var watching = new LiveScripts(configure: options => options.Languages.Add(new Sums()));
        watching.Save("deep/a.sum", "one = 1");
        await watching.LoadAsync();
        await watching.NextAsync(EditKind.Loaded, "deep/a.sum");
        watching.Save("deep/a.sum", "one = 2");
        await watching.NextAsync(EditKind.Applied, "deep/a.sum");
        Assert.Equal(2, watching.Call<int>("one"));
        watching.Save("new.sum", "three = 3");
        await watching.NextAsync(EditKind.Applied, "new.sum");
        Assert.Equal(3, watching.Call<int>("three"));
    }

    [Fact]
    public async Task WhatRunsThemEndsWithTheReloader()
    {
        await LoadAsync(("a.sum", "one = 1"));
        await scripts.DisposeAsync();
        Assert.Equal("disposed", sums.Story[^1]);
    }

    [Fact]
    public async Task WhatIsReadAndLostWhileAnEditIsTriedGoesLiveAllTheSame()
    {
        await using var watched = new LiveScripts(watch: true, configure: options => options.Languages.Add(sums));
        watched.Save("a.sum", "one = 1");
        await watched.LoadAsync();
        await watched.NextAsync(EditKind.Loaded, "a.sum");
        var folder = Directory.CreateDirectory(watched.Beside("new"));
        File.WriteAllText(Path.Combine(folder.FullName, "b.sum"), "two = 2");
        File.WriteAllText(Path.Combine(folder.FullName, "c.sum"), "three = 3");
        sums.Trying = (_, trial) =>
        {
            // One file is read, and what goes wrong with the next one is no complaint about a file.
            sums.Trying = null;
            sums.Reading = content => sums.Asked = content is not [(byte)'t', (byte)'w', ..] ? null : name =>
            {
                if (name != "c.sum") return;
                (sums.Asked, sums.Reading) = (null, null);
                throw new InvalidOperationException("on purpose");
            };
            folder.MoveTo(Path.Combine(watched.Root, "new"));
            var end = Environment.TickCount64 + 60_000;
            while (Environment.TickCount64 < end) trial.Checkpoint();
        };
        watched.Save("a.sum", "one = 11");
        while ((await watched.NextAsync()).Kind != EditKind.Applied);
        Assert.Null(sums.Reading);
        Assert.Equal((11, 2, 3), (watched.Call<int>("one"), watched.Call<int>("two"), watched.Call<int>("three")));
    }

    private async Task<EditReport> LoadAsync(params (string Name, string Source)[] files)
    {
        foreach (var (name, source) in files) scripts.Save(name, source);
        await scripts.LoadAsync();
        return await scripts.NextAsync();
    }
}
