using Microsoft.Extensions.Logging;
using Molt.Languages;

namespace Molt.Watching;

/// <summary>How a <see cref="DirectoryMonitor"/> works.</summary>
/// <param name="PollingInterval">Poll at this interval; null to be told by the operating system wherever it can.</param>
/// <param name="TimeProvider">For the notices' timestamps and the polling interval.</param>
/// <param name="Logger">Gets one warning when polling has to take over, and an error for each exception of the
/// receiver.</param>
internal sealed record MonitorOptions(TimeSpan? PollingInterval, TimeProvider TimeProvider, ILogger Logger)
{
    /// <summary>Which files are scripts.</summary>
    public ScriptNames Names { get; init; } = ScriptNames.CSharp;

    /// <summary>The interval when polling was not asked for by one.</summary>
    public static readonly TimeSpan FallbackInterval = TimeSpan.FromMilliseconds(250);

    /// <summary>The environment variable by which the .NET SDK is told the same.</summary>
    public const string PollingVariable = "DOTNET_USE_POLLING_FILE_WATCHER";

    public TimeSpan Interval => PollingInterval ?? FallbackInterval;

    public bool MustPoll => PollingInterval is not null || IsPollingRequested(Environment.GetEnvironmentVariable(PollingVariable));

    public static bool IsPollingRequested(string? variable) =>
        variable == "1" || string.Equals(variable, "true", StringComparison.OrdinalIgnoreCase);
}
