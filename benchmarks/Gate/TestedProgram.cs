using System.Diagnostics;
using Molt.Xunit;

namespace Molt.Benchmarks;

/// <summary>Scripts with tests under a reloader of their own.</summary>
internal sealed class TestedProgram : IAsyncDisposable
{
    private const string Edited = "Baker.cs";

    private readonly TemporaryDirectory directory = new();
    private readonly CodeReloader reloader;
    private TaskCompletionSource<EditReport> report = new();

    private TestedProgram(TestMode mode, TestIsolation isolation)
    {
        var options = new ReloaderOptions();
        options.Tests.Mode = mode;
        options.Tests.Isolation = isolation;
        options.Tests.Frameworks.Add(new XunitFramework());
        reloader = new CodeReloader(options);
        reloader.Reloaded += (_, edit) => report.TrySetResult(edit);
        reloader.Refused += (_, edit) => report.TrySetResult(edit);
    }

    /// <summary>Loads them.</summary>
    /// <param name="tests">How many quick tests there are, each of which reaches the edited method.</param>
    /// <param name="mode">What they mean.</param>
    /// <param name="isolation">Where they run.</param>
    public static async Task<TestedProgram> StartAsync(int tests, TestMode mode, TestIsolation isolation = TestIsolation.InProcess)
    {
        var program = new TestedProgram(mode, isolation);
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "program"), "*.cs")) program.directory.Write(Path.GetFileName(file), File.ReadAllText(file));
        if (tests > 0) program.directory.Write("BakerTests.cs", Tests(tests));
        await program.reloader.AddDirectoryAsync("Town", program.directory.Path);
        Expect(await program.report.Task, EditKind.Loaded);
        return program;
    }

    /// <summary>Saves a new body, and waits until it is live, or refused; how long that took, in milliseconds.</summary>
    public async Task<double> EditAsync(int number, bool isRed = false)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "program", Edited));
        report = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = Stopwatch.GetTimestamp();
        directory.Write(Edited, text.Replace("const long edit = 0", $"const long edit = {(isRed ? -number : number)}", StringComparison.Ordinal));
        var edit = await report.Task.WaitAsync(TimeSpan.FromMinutes(1));
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Expect(edit, isRed ? EditKind.Refused : EditKind.Applied);
        return time;
    }

    public async ValueTask DisposeAsync()
    {
        await reloader.DisposeAsync();
        directory.Dispose();
    }

    private static void Expect(EditReport report, EditKind kind)
    {
        if (report.Kind != kind) throw new InvalidOperationException($"{report.Kind} instead of {kind}: {string.Join(Environment.NewLine, report.Diagnostics)}");
    }

    private static string Tests(int count) => $$"""
        using Xunit;
        namespace Town;

        public sealed class BakerTests
        {
            {{string.Join("\n    ", Enumerable.Range(1, count).Select(number => $"[Fact] public void Sells{number}() => Assert.True(new Baker().Takings() >= 0);"))}}
        }
        """;
}
