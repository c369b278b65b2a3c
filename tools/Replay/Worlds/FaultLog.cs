using Microsoft.Extensions.Logging;

namespace Molt.Replay.Worlds;

/// <summary>Lets the exceptions through that a reloader logs: faults of the engine's. What else it has to say is in its reports.</summary>
internal sealed class FaultLog : ILogger, ILoggerFactory
{
    public static ILoggerFactory Factory { get; } = new FaultLog();

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose()
    {
    }

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel) && exception is not null) Console.Error.WriteLine($"fault: {formatter(state, exception)}\n{exception}");
    }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
}
