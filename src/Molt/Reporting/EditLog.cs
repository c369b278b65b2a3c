using Microsoft.Extensions.Logging;

namespace Molt.Reporting;

/// <summary>What became of each edit, as log messages with stable event ids, in the category <c>Molt.Edits</c>.</summary>
internal sealed partial class EditLog(ILoggerFactory factory)
{
    /// <summary>The category, apart from the stages' own so that a host that shows reports itself can leave these out.</summary>
    public const string Category = "Molt.Edits";

    private const int MostFiles = 3;

    private readonly ILogger logger = factory.CreateLogger(Category);

    /// <summary>Logs the report and each of its diagnostics.</summary>
    public void Write(EditReport report)
    {
        var files = ShortList.Of(report.Files, MostFiles);
        switch (report.Kind)
        {
            case EditKind.Loaded: Loaded(files, report.Generation, report.Milliseconds.Total); break;
            case EditKind.Applied when report.RolledBackTo is { } target: RolledBack(files, target, report.Generation, report.Milliseconds.Total); break;
            case EditKind.Applied: Applied(files, report.Generation, report.Milliseconds.Total); break;
            case EditKind.Held: Held(files, report.Generation); break;
            case EditKind.Tested: Tested(files, report.Generation); break;
            default: Refused(files, report.Generation); break;
        }

        if (!report.Running.IsEmpty) Running(ShortList.Of(report.Running, MostFiles));
        if (!report.Finishing.IsEmpty) Finishing(ShortList.Of([.. report.Finishing.Select(calls => $"{calls.Method} ({calls.Calls})")], MostFiles));
        if (report.Tests is { } tests) Tests(tests.Run, tests.Found, tests.Failed, tests.Skipped, tests.Milliseconds);
        foreach (var diagnostic in report.Diagnostics) Diagnostic(LevelOf(diagnostic.Severity), diagnostic);
    }

    private static LogLevel LevelOf(ScriptSeverity severity) => severity switch
    {
        ScriptSeverity.Error => LogLevel.Error,
        ScriptSeverity.Warning => LogLevel.Warning,
        _ => LogLevel.Information,
    };

    [LoggerMessage(1, LogLevel.Information, "Loaded {Files}: generation {Generation}, {Milliseconds:0.0} ms")]
    private partial void Loaded(string files, int generation, double milliseconds);

    [LoggerMessage(2, LogLevel.Information, "Applied {Files}: generation {Generation}, {Milliseconds:0.0} ms")]
    private partial void Applied(string files, int generation, double milliseconds);

    [LoggerMessage(3, LogLevel.Warning, "Held back {Files} at the last good content, generation {Generation}")]
    private partial void Held(string files, int generation);

    [LoggerMessage(4, LogLevel.Warning, "Refused {Files}: nothing changed, still generation {Generation}")]
    private partial void Refused(string files, int generation);

    [LoggerMessage(6, LogLevel.Information, "Old code still runs in {Methods}, until their next invocation")]
    private partial void Running(string methods);

    [LoggerMessage(7, LogLevel.Information, "Suspended calls end in old code, for what they waited at is gone: {Methods}")]
    private partial void Finishing(string methods);

    [LoggerMessage(8, LogLevel.Information, "Rolled {Files} back to generation {Target}: generation {Generation}, {Milliseconds:0.0} ms")]
    private partial void RolledBack(string files, int target, int generation, double milliseconds);

    [LoggerMessage(9, LogLevel.Information, "Ran {Run} of {Found} tests: {Failed} failed, {Skipped} skipped, {Milliseconds:0.0} ms")]
    private partial void Tests(int run, int found, int failed, int skipped, double milliseconds);

    [LoggerMessage(27, LogLevel.Information, "Tested the running code, generation {Generation}: {Files}")]
    private partial void Tested(string files, int generation);

    [LoggerMessage(EventId = 5, Message = "{Diagnostic}")]
    private partial void Diagnostic(LogLevel level, ScriptDiagnostic diagnostic);
}
