using System.Text;
using Microsoft.Extensions.Logging;
using Molt.Python.Calling;
using Molt.Python.Objects;

namespace Molt.Python.Modules;

/// <summary>Python's output and its own log as messages of .NET's.</summary>
internal static partial class OutputBridge
{
    private static readonly Lock Writing = new(); // guards the unfinished lines; nothing is called while it is held
    private static readonly StringBuilder[] Unfinished = [new(), new()];

    private static ILoggerFactory? factory;

    /// <summary>Puts the bridges in place that the options ask for. The caller has Python's lock.</summary>
    public static void Install(PythonOptions options)
    {
        factory = options.LoggerFactory;
        if (factory is null) return;
        DotNetModule.Function("bridge_exceptions").Call().Dispose();
        if (options.LogOutput) DotNetModule.Function("bridge_output").Call().Dispose();
        if (options.LogRecords) DotNetModule.Function("bridge_logging").Call().Dispose();
    }

    /// <summary>Logs the lines that are complete, and keeps the rest for the next call.</summary>
    public static void Write(bool isError, string text)
    {
        List<string> lines = [];
        lock (Writing)
        {
            var rest = Unfinished[isError ? 1 : 0].Append(text).ToString();
            int end;
            while ((end = rest.IndexOf('\n', StringComparison.Ordinal)) >= 0)
            {
                lines.Add(rest[..end].TrimEnd('\r'));
                rest = rest[(end + 1)..];
            }

            Unfinished[isError ? 1 : 0].Clear().Append(rest);
        }

        var logger = factory!.CreateLogger(isError ? "Python.stderr" : "Python.stdout");
        foreach (var line in lines) WroteLine(logger, isError ? LogLevel.Warning : LogLevel.Information, line);
    }

    /// <summary>Logs a record of Python's <c>logging</c>.</summary>
    public static void Log(string name, int level, string message, string? traceback) =>
        Logged(factory!.CreateLogger($"Python.{name}"), LevelOf(level), traceback is null ? message : $"{message}\n{traceback}");

    /// <summary>Logs an exception that nobody else hears of, with Python's traceback.</summary>
    public static void Raised(Exception exception, string where)
    {
        var traceback = (exception as PythonException)?.Traceback ?? exception.Data[PythonErrors.TracebackKey] as string ?? exception.Message;
        if (factory is not null) WasRaised(factory.CreateLogger("Molt.Python"), exception, where, traceback);
    }

    private static LogLevel LevelOf(int level) => level switch
    {
        >= 50 => LogLevel.Critical,
        >= 40 => LogLevel.Error,
        >= 30 => LogLevel.Warning,
        >= 20 => LogLevel.Information,
        >= 10 => LogLevel.Debug,
        _ => LogLevel.Trace,
    };

    [LoggerMessage(EventId = 40, EventName = "PythonWrote", Message = "{Line}")]
    private static partial void WroteLine(ILogger logger, LogLevel level, string line);

    [LoggerMessage(EventId = 41, EventName = "PythonLogged", Message = "{Message}")]
    private static partial void Logged(ILogger logger, LogLevel level, string message);

    [LoggerMessage(42, LogLevel.Error, "Python raised an exception in {Where}: {Traceback}", EventName = "PythonRaised")]
    private static partial void WasRaised(ILogger logger, Exception exception, string where, string traceback);
}
