using Microsoft.Extensions.Logging;

namespace Molt.Reporting;

/// <summary>The logger of a host that gave none: warnings and errors to standard error, one line and the exception.</summary>
internal sealed class StandardErrorLogger(Action<string> write) : ILogger
{
    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and < LogLevel.None;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        var details = exception is null ? "" : $"{exception}\n";
        write($"molt: {formatter(state, exception)}\n{details}");
    }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
}
