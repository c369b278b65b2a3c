using Microsoft.Extensions.Logging;

namespace Molt.Tests.Reporting;

/// <summary>A logger factory that keeps what is logged, as lines: <c>Category 4 Warning: text</c>.</summary>
internal sealed class RecordedLog : ILoggerFactory
{
    public List<string> Lines { get; } = [];

    public List<Exception?> Exceptions { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Recorder(this, categoryName);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    private sealed class Recorder(RecordedLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (log.Lines)
            {
                log.Lines.Add($"{category} {eventId.Id} {eventId.Name} {logLevel}: {formatter(state, exception)}");
                log.Exceptions.Add(exception);
            }
        }
    }
}
