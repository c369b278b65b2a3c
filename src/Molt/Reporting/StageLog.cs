using Microsoft.Extensions.Logging;

namespace Molt.Reporting;

/// <summary>How long the stages of an edit took, each in its own category, for those who look into it.</summary>
internal sealed partial class StageLog(ILoggerFactory factory)
{
    private readonly ILogger watching = factory.CreateLogger("Molt.Watching");
    private readonly ILogger compiling = factory.CreateLogger("Molt.Compiling");
    private readonly ILogger linking = factory.CreateLogger("Molt.Linking");
    private readonly ILogger applying = factory.CreateLogger("Molt.Applying");

    public void Write(EditReport report)
    {
        var (noticed, compile, link, apply, _) = report.Milliseconds;
        Noticed(watching, report.Files.Length, noticed);
        if (compile > 0) Compiled(compiling, report.Files.Length, compile);
        if (link > 0) Linked(linking, report.Updated.Length, report.Added.Length, link);
        if (report.Kind is EditKind.Loaded or EditKind.Applied) Committed(applying, report.Generation, apply);
    }

    [LoggerMessage(20, LogLevel.Debug, "{Files} files were taken up {Milliseconds:0.0} ms after the first of them was noticed")]
    private static partial void Noticed(ILogger logger, int files, double milliseconds);

    [LoggerMessage(21, LogLevel.Debug, "{Files} files were compiled and compared in {Milliseconds:0.0} ms")]
    private static partial void Compiled(ILogger logger, int files, double milliseconds);

    [LoggerMessage(22, LogLevel.Debug, "{Updated} changed and {Added} new members were linked and loaded in {Milliseconds:0.0} ms")]
    private static partial void Linked(ILogger logger, int updated, int added, double milliseconds);

    [LoggerMessage(23, LogLevel.Debug, "Generation {Generation} was committed in {Milliseconds:0.00} ms")]
    private static partial void Committed(ILogger logger, int generation, double milliseconds);
}
