using Molt.Cli.Display;
using Molt.Python;
using Molt.Reporting;
using Molt.Testing;
using Molt.Xunit;

namespace Molt.Cli.Running;

/// <summary>The scripts of <c>molt test</c>: loads them, which runs their tests, and with <c>--watch</c> takes in what is saved.</summary>
internal sealed class TestSession
{
    private readonly TestSettings settings;
    private readonly string root;
    private readonly Palette palette = Palette.OfStandardOutput();
    private readonly DiagnosticDisplay diagnostics;
    private readonly TestProgress progress = new(Console.IsOutputRedirected ? null : Console.Out.Write);
    private readonly TaskCompletionSource<EditReport> first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TestSession(TestSettings settings)
    {
        this.settings = settings;
        root = Path.GetFullPath(settings.Directory);
        diagnostics = new DiagnosticDisplay(root, palette);
    }

    /// <summary>Runs the tests.</summary>
    /// <returns>The exit code; with <c>--watch</c> there is none, it ends with the process.</returns>
    public async Task<int> RunAsync()
    {
        await using var reloader = Open();
        await reloader.AddDirectoryAsync(settings.BaseNamespace, root).ConfigureAwait(false);
        if (!first.Task.IsCompleted && !settings.Watch) return Explain($"there are no scripts in '{settings.Directory}'");
        var report = await first.Task.ConfigureAwait(false);
        if (settings.Watch) await Task.Delay(Timeout.Infinite).ConfigureAwait(false);
        var hasErrors = report.Kind == EditKind.Refused || report.Diagnostics.Any(diagnostic => diagnostic.Severity == ScriptSeverity.Error);
        return report.Tests is null && !hasErrors ? Explain($"there are no tests in '{settings.Directory}'") : hasErrors || report.Tests?.Failed > 0 ? ExitCode.Errors : ExitCode.Success;
    }

    private CodeReloader Open()
    {
        var options = new ReloaderOptions { Watch = settings.Watch, LoggerFactory = new StandardErrorLoggerFactory(EditLog.Category) };
        options.Languages.Add(new PythonLanguage());
        foreach (var glob in settings.Exclude) options.Exclude.Add(glob);
        options.Tests.Frameworks.Add(new ShownFramework(new XunitFramework(), progress, settings.Filter));
        options.Tests.Mode = TestMode.Gate;
        options.Tests.RunAll = !settings.Watch;
        var reloader = new CodeReloader(options);
        reloader.Reloaded += (_, report) => Show(report);
        reloader.Refused += (_, report) => Show(report);
        reloader.Tested += (_, report) => Show(report);
        return reloader;
    }

    private void Show(EditReport report)
    {
        progress.Clear();
        foreach (var diagnostic in report.Diagnostics.Where(diagnostic => diagnostic.Severity != ScriptSeverity.Info)) Console.Out.Write(diagnostics.Of(diagnostic));
        foreach (var skipped in report.Tests?.Results.Where(test => test.Outcome == TestOutcome.Skipped) ?? []) Console.Out.WriteLine($"{palette.Caution("skipped")} {skipped.Test.Name}: {skipped.Message}");
        Console.Out.WriteLine(new TestLine(palette).Of(report.Tests));
        first.TrySetResult(report);
    }

    private static int Explain(string why)
    {
        StandardError.WriteMessage(why);
        return ExitCode.NotDone;
    }
}
