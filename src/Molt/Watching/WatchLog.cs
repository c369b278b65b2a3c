using Microsoft.Extensions.Logging;

namespace Molt.Watching;

/// <summary>What goes wrong while directories are watched, as log messages with stable event ids.</summary>
internal static partial class WatchLog
{
    /// <summary>The operating system cannot watch a directory.</summary>
    [LoggerMessage(12, LogLevel.Warning, "{Root} is polled every {Interval} ms, because it cannot be watched: {Reason}")]
    public static partial void FellBackToPolling(this ILogger logger, string root, double interval, string reason, Exception? exception);

    /// <summary>Polling goes on, whatever happens.</summary>
    [LoggerMessage(19, LogLevel.Error, "Polling {Root} failed; it is tried again. This is a bug of Molt.")]
    public static partial void PollingFailed(this ILogger logger, string root, Exception exception);

    /// <summary>Whoever gets the notices threw.</summary>
    [LoggerMessage(24, LogLevel.Error, "The receiver of a file notice failed; {Path} goes unnoticed.")]
    public static partial void NoticeFailed(this ILogger logger, string path, Exception exception);
}
