using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Tests.Pipeline;
using Molt.Tests.Reporting;
using Xunit;

namespace Molt.Tests.Validating;

/// <summary>Handlers of <see cref="CodeReloader.Validating"/>: what they see, and what becomes of what they reject.</summary>
public sealed class ValidatingTests : IAsyncDisposable
{
    private readonly RecordedLog log = new();
    private readonly List<ValidatingEventArgs> asked = [];
    private LiveScripts scripts;
    private Action<ValidatingEventArgs> judge = _ => { };

    public ValidatingTests() => scripts = Start();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => scripts.DisposeAsync();

    [Fact]
    public async Task AHandlerSeesTheFilesTheEditsAndWhatTheCodeMeans()
    {
        await LoadAsync(("A.cs", Number("A", "1")), ("B.cs", Number("B", "1")), ("Gone.cs", "class Gone { }"));
        var load = Assert.Single(asked);
        Assert.Equal((1, "A.cs B.cs Gone.cs", true), (load.Generation, Names(load), load.Files.All(file => file.TextBefore is null)));
        var returned = "";
        judge = edit => returned = edit.Compilation.GetSemanticModel(edit.Files[0].SyntaxTree!).GetTypeInfo(edit.Files[0].SyntaxTree!.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>().Single()).Type!.ToString()!;
        await scripts.EditAsync(("A.cs", Number("A", "2.5").Replace("int", "double")), ("New.cs", "class New { }"), ("Gone.cs", null));
        var edit = asked[^1];
        Assert.Equal((2, "A.cs Gone.cs New.cs", "double"), (edit.Generation, Names(edit), returned));
        Assert.Equal((Number("A", "1"), true, null, null), (edit.Files[0].TextBefore, edit.Files[0].Text!.Contains("2.5"), edit.Files[1].Text, edit.Files[1].SyntaxTree));
        Assert.Equal((null, "class New { }"), (edit.Files[2].TextBefore, edit.Files[2].Text));
        var report = scripts.Reloader.History[^1];
        Assert.Equal((2, "A.Number() New"), (report.Generation, string.Join(' ', edit.Added)));
        Assert.Equal("A.Number() Gone", string.Join(' ', edit.Removed));
        await scripts.EditAsync(("B.cs", Number("B", "2")));
        Assert.Equal((3, "B.Number()"), (asked[^1].Generation, string.Join(' ', asked[^1].Updated)));
    }

    [Theory, InlineData(ReloadMode.Update), InlineData(ReloadMode.Overwrite)]
    public async Task WhatIsRejectedIsRefusedAndItsMendedVersionGoesLive(ReloadMode mode)
    {
        await scripts.DisposeAsync();
        scripts = Start(mode: mode);
        await LoadAsync(("A.cs", "public class A { public static int Number() => 1; }"));
        for (var edit = 1; edit <= 10; edit++)
        {
            judge = edit % 2 == 0 ? _ => { } : args => args.Reject($"not number {edit}");
            var report = await scripts.EditAsync(("A.cs", $"public class A {{ public static int Number() => {edit + 1}; }}"));
            Assert.Equal(edit % 2 == 0 ? EditKind.Applied : EditKind.Refused, report!.Kind);
            if (edit % 2 == 1) Assert.Equal($"error MOLT0602: not number {edit}", Assert.Single(report.Diagnostics).ToString());
            Assert.Equal((edit % 2 == 0 ? edit + 1 : edit, mode == ReloadMode.Overwrite), (scripts.Call<int>("A.Number"), asked[^1].Replaced.SequenceEqual(["A"])));
        }
        Assert.Empty(scripts.Held);
    }

    [Fact]
    public async Task APlaceInATreeIsTheAuthorsOwnAndItsFileAloneIsHeldBack()
    {
        await LoadAsync(("Rooms/A.cs", Number("A", "1")), ("B.cs", Number("B", "1")));
        judge = Reject(args => args.Files.Where(file => Path.GetFileName(file.Path) == "A.cs").Select(file => file.SyntaxTree!.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>().Single().GetLocation()));
        await scripts.EditAsync(("Rooms/A.cs", Number("A", "2")), ("B.cs", Number("B", "2")));
        await scripts.NextAsync();
        await scripts.NextAsync(EditKind.Applied, "B.cs");
        var held = await scripts.NextAsync(EditKind.Held, "Rooms/A.cs");
        var error = Assert.Single(held.Diagnostics);
        Assert.Equal((Path.Combine(scripts.Root, "Rooms/A.cs"), 1, Number("A", "2").IndexOf('2') + 1), (error.File, error.Line, error.Column));
        Assert.Equal((1, 2), (scripts.Call<int>("Rooms.A.Number"), scripts.Call<int>("B.Number")));
    }

    [Fact]
    public async Task AFileThatMayNotGoStaysAndTheRestGoesLive()
    {
        await LoadAsync(("A.cs", Number("A", "1")), ("B.cs", Number("B", "1")));
        judge = args =>
        {
            foreach (var gone in args.Files.Where(file => file.Text is null)) args.Reject("This one stays.", gone.Path);
        };
        await scripts.EditAsync(("A.cs", null), ("B.cs", Number("B", "2")));
        await scripts.NextAsync();
        await scripts.NextAsync(EditKind.Applied, "B.cs");
        Assert.Equal($"{Path.Combine(scripts.Root, "A.cs")}: error MOLT0602: This one stays.", Assert.Single((await scripts.NextAsync(EditKind.Held, "A.cs")).Diagnostics).ToString());
        Assert.Equal((1, 2), (scripts.Call<int>("A.Number"), scripts.Call<int>("B.Number")));
    }

    [Fact]
    public async Task APlaceMayBeGivenByLineAndColumn()
    {
        await LoadAsync(("A.cs", Number("A", "1")));
        judge = args => args.Reject("here", args.Files[0].Path, 7, 9);
        Assert.Equal((7, 9), Assert.Single((await scripts.EditAsync(("A.cs", Number("A", "2"))))!.Diagnostics) switch { var one => (one.Line, one.Column) });
    }

    [Fact]
    public async Task AHandlerThatThrowsRejectsIsLoggedAndStopsNothing()
    {
        await LoadAsync(("A.cs", Number("A", "1")));
        var others = 0;
        judge = _ => throw new InvalidOperationException("Something is wrong here.");
        scripts.Reloader.Validating += (_, _) => others++;
        var refused = await scripts.EditAsync(("A.cs", Number("A", "2")));
        var error = Assert.Single(refused!.Diagnostics);
        Assert.Equal((EditKind.Refused, "MOLT0603", true), (refused.Kind, error.Id, error.Message.Contains("threw InvalidOperationException: Something is wrong here.")));
        Assert.Equal((1, 1), (others, scripts.Call<int>("A.Number")));
        Assert.Contains("Molt.Validating 25 ValidatorThrew Error: A handler of Validating threw while an edit was validated", log.Lines);
        Assert.Contains(log.Exceptions, exception => exception is InvalidOperationException);
        judge = _ => { };
        Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("A.cs", Number("A", "3"))))!.Kind);
    }

    [Theory, InlineData("nowhere.cs", 1), InlineData("", 1), InlineData("A.cs", -1)]
    public async Task APlaceThatIsNoneIsTheHandlersMistakeAndRejects(string name, int line)
    {
        await LoadAsync(("A.cs", Number("A", "1")));
        judge = args => args.Reject("here", name.Length == 0 ? "" : Path.Combine(scripts.Root, name), line);
        Assert.Equal("MOLT0603", Assert.Single((await scripts.EditAsync(("A.cs", Number("A", "2"))))!.Diagnostics).Id);
    }

    [Fact]
    public async Task AllRejectionsOfAllHandlersAreTold()
    {
        await LoadAsync(("A.cs", Number("A", "1")));
        judge = args =>
        {
            Parallel.For(0, 20, number => args.Reject($"{number}"));
            throw new InvalidOperationException("and more");
        };
        scripts.Reloader.Validating += (_, args) => args.Reject("last");
        var refused = await scripts.EditAsync(("A.cs", Number("A", "2")));
        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"{number}").Append("last").Order(), refused!.Diagnostics.Where(told => told.Id == "MOLT0602").Select(told => told.Message).Order());
        Assert.Single(refused.Diagnostics, told => told.Id == "MOLT0603");
    }

    [Fact]
    public async Task WhatIsDecidedCannotBeRejectedAnyMore()
    {
        await LoadAsync(("A.cs", Number("A", "1")));
        Assert.Throws<InvalidOperationException>(() => asked[0].Reject("too late"));
    }

    [Fact]
    public async Task WhatDoesNotCompileOrIsDeniedIsNotAskedAbout()
    {
        await scripts.DisposeAsync();
        scripts = Start(configure: options => options.Policies.Add(ScriptPolicy.Deny("System.IO")));
        await LoadAsync(("A.cs", Number("A", "1")));
        await scripts.EditAsync(("A.cs", Number("A", "missing")));
        await scripts.EditAsync(("A.cs", Number("A", "File.Exists(\"a\") ? 1 : 0")));
        await scripts.EditAsync(("A.cs", "public static class A { public static int Number() => 1; struct S { } } class B { static int late = Throw(); static int Throw() => 1; }"));
        Assert.Equal(2, asked.Count);
        Assert.Null(await scripts.LookAsync());
        Assert.Equal(2, asked.Count);
    }

    [Fact]
    public async Task ALoadThatIsRejectedContributesNothingAndIsAskedAboutAgain()
    {
        judge = args => args.Reject("not yet");
        scripts.Save("A.cs", Number("A", "1"));
        await scripts.LoadAsync();
        Assert.Equal("MOLT0602", Assert.Single((await scripts.NextAsync(EditKind.Refused, "A.cs")).Diagnostics).Id);
        Assert.Equal(0, scripts.Reloader.Generation);
        judge = _ => { };
        await scripts.EditAsync(("B.cs", Number("B", "2")));
        await scripts.NextAsync(EditKind.Loaded, "A.cs", "B.cs");
        Assert.Equal((1, 1, 2), (scripts.Reloader.Generation, scripts.Call<int>("A.Number"), scripts.Call<int>("B.Number")));
        Assert.All(asked, args => Assert.Equal(1, args.Generation));
    }

    [Fact]
    public async Task ARejectedRollbackIsRefusedAndChangesNothing()
    {
        await LoadAsync(("A.cs", Number("A", "1")));
        await scripts.EditAsync(("A.cs", Number("A", "2")));
        judge = args => args.Reject("no way back");
        var refused = await scripts.Reloader.RollbackAsync(Cancellation);
        Assert.Equal((EditKind.Refused, 2, 1, "MOLT0602"), (refused!.Kind, refused.Generation, refused.RolledBackTo, Assert.Single(refused.Diagnostics).Id));
        Assert.Equal((2, Number("A", "2"), Number("A", "1")), (scripts.Call<int>("A.Number"), asked[^1].Files[0].TextBefore, asked[^1].Files[0].Text));
        judge = _ => { };
        Assert.Equal(EditKind.Applied, (await scripts.Reloader.RollbackAsync(Cancellation))!.Kind);
        Assert.Equal((1, 3), (scripts.Call<int>("A.Number"), asked[^1].Generation));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task ADirectoryWhoseRemovalIsRejectedStays(bool force)
    {
        await LoadAsync(("A.cs", Number("A", "1")));
        var directory = scripts.Reloader.Directories[0];
        judge = args => args.Reject("It stays.");
        Assert.Equal(EditKind.Refused, (await scripts.Reloader.RemoveDirectoryAsync(directory, force, Cancellation))!.Kind);
        Assert.Equal((1, 1), (scripts.Reloader.Directories.Count, scripts.Call<int>("A.Number")));
        judge = _ => { };
        Assert.Equal(EditKind.Applied, (await scripts.Reloader.RemoveDirectoryAsync(directory, force, Cancellation))!.Kind);
        Assert.Empty(scripts.Reloader.Directories);
    }

    [Fact]
    public async Task HandlersRunOnTheReloadersThreadWhereverEditsAreCommitted()
    {
        await scripts.DisposeAsync();
        scripts = Start(applyOn: ApplyOn.Dispatch);
        var thread = "";
        await LoadAsync(("A.cs", Number("A", "1")));
        judge = _ => thread = Thread.CurrentThread.Name ?? "";
        using var pending = new SemaphoreSlim(0);
        scripts.Reloader.DispatchPendingChanges();
        scripts.Reloader.ChangesPending += (_, _) => pending.Release();
        var editing = scripts.EditAsync(("A.cs", Number("A", "2")));
        await pending.WaitAsync(Cancellation);
        Assert.Equal("Molt", thread);
        scripts.Reloader.DispatchPendingChanges();
        Assert.Equal((EditKind.Applied, 2), ((await editing)!.Kind, scripts.Call<int>("A.Number")));
    }

    [Fact]
    public async Task AHandlerMayEndTheReloader()
    {
        await LoadAsync(("A.cs", Number("A", "1")));
        ValueTask ending = default;
        judge = _ => ending = scripts.Reloader.DisposeAsync();
        await scripts.EditAsync(("A.cs", Number("A", "2")));
        await ending;
        await scripts.Reloader.Completion.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        Assert.Equal((1, 1), (scripts.Reloader.Generation, scripts.Call<int>("A.Number")));
    }

    [Fact]
    public async Task SavesThatComeWhileAHandlerRunsAreNotLost()
    {
        await scripts.DisposeAsync();
        scripts = Start(watch: true);
        await LoadAsync(("A.cs", Number("A", "1")), ("B.cs", Number("B", "1")));
        await scripts.NextAsync(EditKind.Loaded, "A.cs", "B.cs");
        var saved = false;
        judge = _ =>
        {
            if (saved) return;
            saved = true;
            scripts.Save("B.cs", Number("B", "2"));
        };
        scripts.Save("A.cs", Number("A", "2"));
        while (scripts.Call<int>("A.Number") + scripts.Call<int>("B.Number") < 4) Assert.Equal(EditKind.Applied, (await scripts.NextAsync()).Kind);
        Assert.Empty(scripts.Held);
    }

    private LiveScripts Start(bool watch = false, ReloadMode mode = ReloadMode.Update, ApplyOn? applyOn = null, Action<ReloaderOptions>? configure = null)
    {
        var started = new LiveScripts(watch, log, applyOn, mode, configure: configure);
        started.Reloader.Validating += (sender, edit) =>
        {
            Assert.Same(started.Reloader, sender);
            asked.Add(edit);
            judge(edit);
        };
        return started;
    }

    private static Action<ValidatingEventArgs> Reject(Func<ValidatingEventArgs, IEnumerable<Microsoft.CodeAnalysis.Location>> find) => args =>
    {
        foreach (var place in find(args)) args.Reject("not here", place);
    };

    private static string Names(ValidatingEventArgs edit) => string.Join(' ', edit.Files.Select(file => Path.GetFileName(file.Path)));

    private async Task LoadAsync(params (string Name, string Source)[] files)
    {
        foreach (var (name, source) in files) scripts.Save(name, source);
        await scripts.LoadAsync();
    }

    private static string Number(string type, string value) => $"public static class {type} {{ public static int Number() => {value}; }}";
}
