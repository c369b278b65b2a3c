using Molt.Applying;
using Molt.Reporting;

namespace Molt.Pipeline;

/// <summary>What an <see cref="EditSession"/> gets from its reloader.</summary>
/// <param name="Time">The clock.</param>
/// <param name="QuietTime">How long nothing may change before errors are reported.</param>
/// <param name="Log">For faults of our own.</param>
/// <param name="Committed">Called after each commit, before its report.</param>
/// <param name="Report">Called with each report.</param>
internal sealed record SessionOptions(
    TimeProvider Time, TimeSpan QuietTime, ReloaderLog Log, Action<Generation> Committed, Action<EditReport> Report);
