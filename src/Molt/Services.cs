using Microsoft.Extensions.Logging;
using Molt.Languages;
using Molt.Reporting;
using Molt.Watching;

namespace Molt;

/// <summary>A reloader's connections to the outside: logs and events.</summary>
internal sealed class Services
{
    private readonly ILoggerFactory factory;
    private readonly ReloaderOptions options;
    private readonly StageLog stages;

    public Services(ReloaderOptions options)
    {
        this.options = options;
        factory = options.LoggerFactory is { } hosts ? new GuardedLoggerFactory(hosts) : new StandardErrorLoggerFactory();
        Log = new ReloaderLog(factory, options.TimeProvider);
        EditLog = new EditLog(factory);
        stages = new StageLog(factory);
        Dispatch = new EventDispatch(Log);
    }

    public ReloaderLog Log { get; }

    public EditLog EditLog { get; }

    public EventDispatch Dispatch { get; }

    /// <summary>What languages get.</summary>
    public ScriptRuntimeContext LanguageContext(Func<string, Type?> findType, Func<Type, TypeChanges?> findChanges) => new(factory, options, findType, findChanges);

    /// <summary>Logs an edit: what became of it, and how long its stages took.</summary>
    public void Write(EditReport report)
    {
        stages.Write(report);
        EditLog.Write(report);
    }

    /// <param name="names">Which files are scripts.</param>
    public MonitorOptions MonitorOptions(ScriptNames names) =>
        new(options.PollingInterval, options.TimeProvider, factory.CreateLogger("Molt.Watching")) { Names = names };
}
