using Microsoft.Extensions.Logging;

namespace Molt.Reporting;

/// <summary>
/// Makes the host's loggers, but none that throws: an exception of theirs goes to standard error, and the reloader goes on.
/// </summary>
internal sealed class GuardedLoggerFactory(ILoggerFactory factory) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new GuardedLogger(factory.CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) => factory.AddProvider(provider);

    public void Dispose()
    {
        // The factory is the host's own.
    }

    private sealed class GuardedLogger(ILogger logger) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => logger.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => logger.IsEnabled(logLevel);

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            try
            {
                logger.Log(logLevel, eventId, state, exception, formatter);
            }
            catch (Exception failure)
            {
                StandardError.WriteMessage($"the host's logger failed ({failure.Message}) on: {formatter(state, exception)}");
            }
        }
    }
}
