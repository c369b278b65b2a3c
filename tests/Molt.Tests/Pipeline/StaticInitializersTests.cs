using System.Collections.Concurrent;
using Molt.Languages;
using Molt.Languages.CSharp;
using Molt.Model;
using Molt.Pipeline;
using Molt.Pumping;
using Molt.Reporting;
using Molt.Scripts;
using Molt.Tests.Reporting;
using Molt.Tests.Scripts;
using Xunit;

namespace Molt.Tests.Pipeline;

/// <summary>When the initializers of the static fields that an edit brings run, and what becomes of an edit in which one throws.</summary>
public sealed class StaticInitializersTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();
    private readonly WorkQueue queue = new();
    private readonly List<EditReport> reports = [];
    private readonly EditSession session;
    private readonly ScriptRoot root;

    public StaticInitializersTests()
    {
        root = ScriptRoot.At(directory.Path, "");
        var log = new ReloaderLog(new RecordedLog());
        var options = new ReloaderOptions();
        var csharp = new CSharpLanguage(options);
        var names = new ScriptNames([csharp]);
        var runtimes = new ScriptRuntimes(names, new ScriptRuntimeContext(new RecordedLog(), options, _ => null, _ => null));
        session = new EditSession(new EditParties(runtimes, csharp.Pipeline), new SourceReader(TimeProvider.System, Exclusions.None, names), queue, new SessionOptions
        {
            Live = csharp.Live,
            Time = TimeProvider.System,
            QuietTime = TimeSpan.Zero,
            Log = log,
            Gate = new CommitGate(ApplyOn.ReloaderThread, log),
            Committed = _ => { },
            Replaced = _ => { },
            InPlace = _ => { },
            Report = reports.Add,
            IsUnsettled = () => false,
            IsBranchSwitched = () => false,
        });
        InitializerRuns.Started = _ => { };
        directory.Write("A.cs", "public static class A { }");
        directory.Write("B.cs", Number("1"));
        session.Load(root);
        reports.Clear();
    }

    public void Dispose() => directory.Dispose();

    [Fact]
    public void AnInitializerRunsOnceAlthoughAnotherFileIsSavedMeanwhile()
    {
        var runs = 0;
        InitializerRuns.Started = _ =>
        {
            runs++;
            if (runs == 1) Save("B.cs", Number("2"));
        };
        Save("A.cs", "public static class A { public static int First = Molt.Tests.Pipeline.InitializerRuns.Start(\"first\"); }");
        Process();
        Process();
        Assert.Equal(1, runs);
        Assert.Equal(["Applied A.cs", "Applied B.cs"], Told);
    }

    [Fact]
    public void AnEditThatIsOvertakenBeforeItIsSettledRunsNothing()
    {
        var started = new List<string>();
        InitializerRuns.Started = started.Add;
        Save("A.cs", "public static class A { public static int First = Molt.Tests.Pipeline.InitializerRuns.Start(\"old\"); }");
        var notices = queue.Notices(TimeSpan.Zero);
        Save("A.cs", "public static class A { public static int First = Molt.Tests.Pipeline.InitializerRuns.Start(\"new\"); }");
        session.Process(notices);
        Assert.Equal(["new"], started);
        Assert.Equal(["Applied A.cs"], Told);
    }

    [Fact]
    public void AFileWhoseInitializerThrowsIsHeldBackAndTheRestOfTheSaveGoesLive()
    {
        var started = new List<string>();
        InitializerRuns.Started = what =>
        {
            started.Add(what);
            if (what == "bad") throw new InvalidOperationException("no luck");
        };
        Save("A.cs", "public static class A { public static int First = Molt.Tests.Pipeline.InitializerRuns.Start(\"bad\"); }");
        Save("B.cs", Number("2"));
        Process();
        Assert.Equal(["Applied B.cs", "Held A.cs"], Told);
        var error = Assert.Single(reports[1].Diagnostics);
        Assert.Equal(("MOLT0305", "A.cs", 1), (error.Id, Path.GetFileName(error.File), error.Line));
        Assert.Contains("no luck", error.Message);
        Assert.Equal(["bad"], started);

        Save("A.cs", "public static class A { public static int First = Molt.Tests.Pipeline.InitializerRuns.Start(\"good\"); }");
        Process();
        Assert.Equal(["bad", "good"], started);
        Assert.Equal("Applied A.cs", Told.Last());
    }

    [Fact]
    public void AFixThatComesWhileTheInitializerRunsIsTried()
    {
        var started = new List<string>();
        InitializerRuns.Started = what =>
        {
            started.Add(what);
            if (what != "bad") return;
            Save("A.cs", "public static class A { public static int First = Molt.Tests.Pipeline.InitializerRuns.Start(\"good\"); }");
            throw new InvalidOperationException("no luck");
        };
        Save("A.cs", "public static class A { public static int First = Molt.Tests.Pipeline.InitializerRuns.Start(\"bad\"); }");
        Process();
        Assert.Equal(["bad", "good"], started);
        Assert.Equal(["Applied A.cs"], Told);
    }

    [Fact]
    public void InitializersOfOtherFilesRunAgainWhenOneThrowsForWhatGoesLiveHasNotBeenInitialized()
    {
        var started = new List<string>();
        InitializerRuns.Started = what =>
        {
            started.Add(what);
            if (what == "bad") throw new InvalidOperationException("no luck");
        };
        Save("A.cs", First("good", "First"));
        Save("B.cs", "public static class B { public static int Second = Molt.Tests.Pipeline.InitializerRuns.Start(\"bad\"); public static int Number() => 2; }");
        Process();
        Assert.Equal(["Applied A.cs", "Held B.cs"], Told);
        // Of the attempt that was refused with B nothing is left, so its field is not the one that is live; that one was initialized once.
        Assert.Equal(["good", "bad", "good"], started);

        started.Clear();
        Save("A.cs", First("good", "First + 1"));
        Process();
        Assert.Equal(["bad"], started); // tried again at each save; what is live is not initialized again
    }

    [Fact]
    public async Task OtherThreadsRunTheCodeBeforeUntilInitializersHaveEnded()
    {
        await using var scripts = new LiveScripts(watch: false);
        scripts.Save("Numbers.cs", Numbers("old", ""));
        scripts.Save("Passing.cs", Passing);
        await scripts.LoadAsync();
        using var other = new OtherThread(scripts.Reloader.Bind<Func<string>>("Passing.Show"));
        var during = ("", "");
        InitializerRuns.Started = _ => during = (other.Ask(), scripts.Reloader.Bind<Func<string>>("Passing.Show")());
        var report = await scripts.EditAsync(("Numbers.cs", Numbers("new", "private static readonly int First = Molt.Tests.Pipeline.InitializerRuns.Start(\"first\");")));
        Assert.Equal(EditKind.Applied, report?.Kind);
        Assert.Equal((Shown("old"), Shown("new")), during);
        Assert.Equal(Shown("new"), other.Ask());
    }

    [Fact]
    public async Task ARenamedStaticOfAClassThatNobodyHasUsedGetsItsFirstValue()
    {
        await using var scripts = await LiveScripts.StartAsync(("Tally.cs", "public static class Tally { public static int Made = 7; public static string Show() => $\"{Made}\"; }"));

        await scripts.EditAsync(("Tally.cs", "public static class Tally { [Molt.WasNamed(\"Made\")] public static int Count = 7; public static string Show() => $\"count {Count}\"; }"));

        Assert.Equal("count 7", scripts.Call<string>("Tally.Show"));
    }

    [Fact]
    public async Task AfterAnInitializerThrewEverybodyRunsTheCodeBeforeAndTheNextEditGoesLive()
    {
        await using var scripts = new LiveScripts(watch: false);
        scripts.Save("Numbers.cs", Numbers("old", ""));
        scripts.Save("Passing.cs", Passing);
        await scripts.LoadAsync();
        var show = scripts.Reloader.Bind<Func<string>>("Passing.Show");
        using var other = new OtherThread(show);
        var (seen, before) = (new List<string>(), "old");
        InitializerRuns.Started = what =>
        {
            seen.Add(show());
            if (what == "bad") throw new InvalidOperationException("no luck");
        };
        // The methods have no new body at first, and have one in the second round.
        foreach (var next in new[] { "first", "second" })
        {
            var refused = await scripts.EditAsync(("Numbers.cs", Numbers("bad", "private static readonly int First = Molt.Tests.Pipeline.InitializerRuns.Start(\"bad\");")));
            Assert.Equal(EditKind.Refused, refused?.Kind);
            Assert.Equal((Shown(before), Shown(before)), (show(), other.Ask()));
            var applied = await scripts.EditAsync(("Numbers.cs", Numbers(next, $"private static readonly int {next} = Molt.Tests.Pipeline.InitializerRuns.Start(\"{next}\");")));
            Assert.Equal(EditKind.Applied, applied?.Kind);
            Assert.Equal((Shown(next), Shown(next)), (show(), other.Ask()));
            before = next;
        }
        Assert.Equal([Shown("bad"), Shown("first"), Shown("bad"), Shown("second")], seen);
    }

    [Fact]
    public async Task WhatAnInitializerStartedBeforeItThrewRunsTheCodeBeforeFromThenOn()
    {
        await using var scripts = new LiveScripts(watch: false);
        scripts.Save("Numbers.cs", Numbers("old", ""));
        scripts.Save("Passing.cs", Passing);
        await scripts.LoadAsync();
        var show = scripts.Reloader.Bind<Func<string>>("Passing.Show");
        var before = "old";
        // The methods have no new body at first, and have one in the second round.
        foreach (var next in new[] { "first", "second" })
        {
            OtherThread? started = null;
            var during = "";
            InitializerRuns.Started = what =>
            {
                if (what != "bad") return;
                started = new OtherThread(show);
                during = started.Ask();
                throw new InvalidOperationException("no luck");
            };
            var refused = await scripts.EditAsync(("Numbers.cs", Numbers("bad", "private static readonly int First = Molt.Tests.Pipeline.InitializerRuns.Start(\"bad\");")));
            using (started)
            {
                Assert.Equal(EditKind.Refused, refused?.Kind);
                Assert.Equal((Shown("bad"), Shown(before)), (during, started?.Ask()));
            }
            await scripts.EditAsync(("Numbers.cs", Numbers(next, $"private static readonly int {next} = 1;")));
            before = next;
        }
    }

    private static string First(string what, string number) =>
        $"public static class A {{ public static int First = Molt.Tests.Pipeline.InitializerRuns.Start(\"{what}\"); public static int Number() => {number}; }}";

    // Small enough for a fast lane, generic, virtual, a lambda, and a state machine.
    private static string Numbers(string word, string member) => $$"""
        public class Numbers
        {
            {{member}}
            public static string Small() => "{{word}}";
            public static string Generic<T>() => "{{word}} " + typeof(T).Name;
            public override string ToString() => "{{word}}";
            public static readonly Func<string> Held = () => "{{word}}";
            public static IEnumerable<string> Steps() { yield return "{{word}}"; yield return "{{word}}"; }
        }
        """;

    private const string Passing = """
        public static class Passing
        {
            private static readonly Numbers numbers = new();
            public static string Show()
            {
                var text = "";
                for (var turn = 0; turn < 3; turn++) text += Numbers.Small();
                return $"{text} {Numbers.Generic<int>()} {Numbers.Generic<string>()} {numbers} {Numbers.Held()} {string.Join('+', Numbers.Steps())}";
            }
        }
        """;

    private static string Shown(string word) => $"{word}{word}{word} {word} Int32 {word} String {word} {word} {word}+{word}";

    private IEnumerable<string> Told => reports.Select(report => $"{report.Kind} {string.Join(", ", report.Files.Select(Path.GetFileName))}");

    private void Save(string name, string source)
    {
        directory.Write(name, source);
        queue.Notice(new Notice(root.Path, Path.Combine(root.Path, name), TimeProvider.System.GetTimestamp()));
    }

    private void Process() => session.Process(queue.Notices(TimeSpan.Zero));

    private static string Number(string value) => $"public static class B {{ public static int Number() => {value}; }}";
}

/// <summary>What the scripts of these tests call.</summary>
public static class InitializerRuns
{
    internal static Action<string> Started { get; set; } = _ => { };

    public static int Start(string what)
    {
        Started(what);
        return 1;
    }
}

/// <summary>A thread that was there before, and calls something when it is asked to.</summary>
internal sealed class OtherThread : IDisposable
{
    private readonly BlockingCollection<TaskCompletionSource<string>> questions = [];
    private readonly Thread thread;

    public OtherThread(Func<string> call)
    {
        thread = new Thread(() =>
        {
            foreach (var question in questions.GetConsumingEnumerable()) question.SetResult(call());
        });
        thread.Start();
    }

    public string Ask()
    {
        var question = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        questions.Add(question);
        return question.Task.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        questions.CompleteAdding();
        thread.Join();
        questions.Dispose();
    }
}
