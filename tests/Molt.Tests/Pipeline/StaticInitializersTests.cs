using Molt.Compiling;
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
        var compiler = new Compiler(HostReferences.Collect([], []), implicitUsings: true);
        session = new EditSession(new EditPipeline(compiler, isCollectible: false), new SourceReader(TimeProvider.System, Exclusions.None), queue, new SessionOptions
        {
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
