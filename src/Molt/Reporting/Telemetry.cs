using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Molt.Reporting;

/// <summary>
/// A reloader's metrics, of the meter <c>Molt</c>, and a trace of each edit, of the activity source <c>Molt</c>. They cost nothing while nobody
/// listens. Thread-safe.
/// </summary>
internal sealed class Telemetry : IDisposable
{
    public const string Name = "Molt";

    private static readonly ActivitySource Source = new(Name);

    private readonly Meter meter;
    private readonly Counter<long> edits;
    private readonly Counter<long> refusals;
    private readonly Histogram<double> durations;

    /// <param name="factory">Makes the meter; null for one of its own.</param>
    /// <param name="state">What the gauges show. It must not hold the reloader, which could then never be dropped.</param>
    public Telemetry(IMeterFactory? factory, ILiveState state)
    {
        meter = factory?.Create(Name) ?? new Meter(Name);
        edits = meter.CreateCounter<long>("molt.edits", "{edit}", "Edits, and loads of directories, that went live.");
        refusals = meter.CreateCounter<long>("molt.refusals", "{edit}", "Edits, or parts of them, that did not go live.");
        durations = meter.CreateHistogram<double>("molt.edit.duration", "s", "How long the stages of an edit that went live took.");
        meter.CreateObservableGauge("molt.generation", () => state.Generation, "{generation}", "The number of loads and edits that went live.");
        meter.CreateObservableGauge("molt.live_bodies", () => state.LiveBodies, "{image}", "Images of edited methods that are in use.");
        meter.CreateObservableGauge("molt.held_files", () => state.HeldFiles, "{file}", "Files whose newest content is not live.");
    }

    /// <summary>Counts and traces what became of an edit.</summary>
    public void Record(EditReport report)
    {
        var kind = KeyValuePair.Create<string, object?>("molt.edit.kind", EditReportJson.Lower(report.Kind));
        if (report.Kind == EditKind.Tested) return;
        var isLive = report.Kind is EditKind.Loaded or EditKind.Applied;
        (isLive ? edits : refusals).Add(1, kind);
        if (isLive) foreach (var (stage, milliseconds) in StagesOf(report.Milliseconds)) durations.Record(milliseconds / 1000, KeyValuePair.Create<string, object?>("molt.stage", stage));
        Trace(report, kind);
    }

    /// <summary>Ends the meter, of which the process's listeners know.</summary>
    public void Dispose() => meter.Dispose();

    // Written when it is over: whether there was an edit at all is known only then.
    private static void Trace(EditReport report, KeyValuePair<string, object?> kind)
    {
        if (!Source.HasListeners()) return;
        var end = DateTimeOffset.UtcNow;
        var start = end.AddMilliseconds(-report.Milliseconds.Total);
        using var edit = Source.StartActivity("molt.edit", ActivityKind.Internal, parentContext: default, tags: [kind], startTime: start);
        if (edit is null) return;
        edit.SetTag("molt.generation", report.Generation).SetTag("molt.files", report.Files.ToArray());
        if (report.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == ScriptSeverity.Error) is { } error) edit.SetStatus(ActivityStatusCode.Error, error.ToString());
        foreach (var (stage, milliseconds) in StagesOf(report.Milliseconds))
        {
            using var part = Source.StartActivity($"molt.{stage}", ActivityKind.Internal, edit.Context, startTime: start);
            part?.SetEndTime(start.AddMilliseconds(milliseconds).UtcDateTime);
            start = start.AddMilliseconds(milliseconds);
        }
        edit.SetEndTime(end.UtcDateTime);
    }

    private static (string Stage, double Milliseconds)[] StagesOf(EditTimings timings) =>
        [("noticed", timings.Noticed), ("compile", timings.Compile), ("link", timings.Link), ("apply", timings.Apply)];
}

/// <summary>What can be read of a reloader at any time, by any thread.</summary>
internal interface ILiveState
{
    int Generation { get; }

    int LiveBodies { get; }

    int HeldFiles { get; }
}
