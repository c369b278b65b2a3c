using Molt.Cli.Display;
using Molt.Python;
using Molt.Reporting;
using Molt.Xunit;

namespace Molt.Cli.Running;

/// <summary>
/// The scripts of <c>molt run</c> from the first attempt to load them: shows every edit, and knows when there is a program to
/// start.
/// </summary>
internal sealed class LiveProgram
{
    private readonly RunSettings settings;
    private readonly string root;
    private readonly CodeReloader reloader;
    private readonly ConsoleReporter console;
    private readonly EventLog? events;
    private readonly TaskCompletionSource<Func<string[], int>> main = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool reported;

    public LiveProgram(RunSettings settings)
    {
        this.settings = settings;
        root = Path.GetFullPath(settings.Directory);
        console = new ConsoleReporter(root, Palette.OfStandardError(), StandardError.Write);
        events = settings.EventsFile is { } file ? new EventLog(file, root, StandardError.WriteMessage) : null;
        var options = new ReloaderOptions
        {
            Watch = settings.Watch,
            Mode = settings.Mode,
            PollingInterval = settings.PollingInterval,
            LoggerFactory = new StandardErrorLoggerFactory(EditLog.Category), // edits are shown by the console reporter
        };
        options.Languages.Add(new PythonLanguage());
        foreach (var glob in settings.Exclude) options.Exclude.Add(glob);
        options.Tests.Mode = settings.Tests;
        options.Tests.Frameworks.Add(new XunitFramework());
        if (settings.Deny.Length > 0) options.Policies.Add(ScriptPolicy.Deny(settings.Deny));
        reloader = new CodeReloader(options);
        reloader.Reloaded += OnReloaded;
        reloader.Refused += OnRefused;
        reloader.Tested += (_, report) => Show(report);
    }

    /// <summary>Loads the scripts and, when watching, waits until there is an entry point.</summary>
    /// <returns>The entry point, which takes the arguments and answers with the exit code; null when there is none and nothing will change that.</returns>
    public Func<string[], int>? Load()
    {
        reloader.AddDirectoryAsync(settings.BaseNamespace, root).GetAwaiter().GetResult();
        if (!Volatile.Read(ref reported)) Explain($"there are no scripts in '{settings.Directory}'", "them");
        return settings.Watch || main.Task.IsCompleted ? main.Task.GetAwaiter().GetResult() : null;
    }

    private void OnReloaded(object? sender, EditReport report)
    {
        Show(report);
        if (reloader.EntryPoints is [var only]) main.TrySetResult(only);
        else Explain(WhyThereIsNoEntryPoint(), "one");
    }

    private string WhyThereIsNoEntryPoint() => (reloader.EntryPoint, reloader.RivalMains) switch
    {
        ({ } csharp, _) => $"the scripts have more than one entry point: {csharp.DeclaringType}.{csharp.Name}, and one in another language",
        (_, []) => "the scripts have no entry point: no static Main, and no file with top-level statements",
        (_, var mains) => $"the scripts have more than one entry point: {string.Join(", ", mains)}",
    };

    private void OnRefused(object? sender, EditReport report)
    {
        Show(report);
        if (report.Generation == 0) Explain("the scripts could not be loaded", "the fix");
    }

    private void Show(EditReport report)
    {
        Volatile.Write(ref reported, true);
        events?.Write(report);
        console.Write(report);
    }

    private void Explain(string why, string awaited)
    {
        if (main.Task.IsCompleted) return;
        StandardError.WriteMessage(settings.Watch ? $"{why}; waiting for {awaited}" : $"{why}; nothing was started");
    }
}
