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
        Names = new ScriptNames([.. options.Languages]);
        Log = new ReloaderLog(factory, options.TimeProvider);
        EditLog = new EditLog(factory);
        stages = new StageLog(factory);
        Dispatch = new EventDispatch(Log);
    }

    public ReloaderLog Log { get; }

    public EditLog EditLog { get; }

    public EventDispatch Dispatch { get; }

    /// <summary>Which files are scripts.</summary>
    public ScriptNames Names { get; }

    /// <summary>What the languages beside C# get.</summary>
    public ScriptRuntimeContext LanguageContext(Func<string, Type?> findType, Func<Type, TypeChanges?> findChanges) => new(factory, options.Tests, options.Mode, findType, findChanges);

    /// <summary>Logs an edit: what became of it, and how long its stages took.</summary>
    public void Write(EditReport report)
    {
        stages.Write(report);
        EditLog.Write(report);
    }

    public MonitorOptions MonitorOptions() =>
        new(options.PollingInterval, options.TimeProvider, factory.CreateLogger("Molt.Watching")) { Names = Names };
}
