using System.Diagnostics.Metrics;
using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.Extensions.Logging;
using Molt.Languages;

namespace Molt;

/// <summary>How a <see cref="CodeReloader"/> compiles, watches and reports. Read once, by the reloader's constructor.</summary>
public sealed class ReloaderOptions
{
    /// <summary>Where log messages go. Without one, warnings and errors go to standard error.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Makes the meter of the metrics; null for one that every listener of the process sees. Its name is <c>Molt</c>.</summary>
    public IMeterFactory? MeterFactory { get; set; }

    /// <summary>Assemblies that scripts may use, beyond all that the host process has.</summary>
    public IList<Assembly> References { get; } = [];

    /// <summary>Paths of assembly files that scripts may use, beyond all that the host process has.</summary>
    public IList<string> ReferencePaths { get; } = [];

    /// <summary>
    /// Globs of files that are no scripts, matched with their paths below their directory, as <c>**/*.g.cs</c> or
    /// <c>drafts/**</c>. Hidden files and folders, <c>bin</c>, <c>obj</c> and what editors put beside the files they save never are.
    /// </summary>
    public IList<string> Exclude { get; } = [];

    /// <summary>
    /// Whether saved files are noticed. Without it nothing changes until <see cref="CodeReloader.ReloadAsync"/> or
    /// <see cref="CodeReloader.ReloadAllAsync"/> is called.
    /// </summary>
    public bool Watch { get; set; } = true;

    /// <summary>
    /// When set, directories are polled at this interval instead of being watched by the operating system. When not set,
    /// polling is the automatic fallback where watching fails; the environment variable
    /// <c>DOTNET_USE_POLLING_FILE_WATCHER</c> (<c>1</c> or <c>true</c>) asks for it as it does in the .NET SDK.
    /// </summary>
    public TimeSpan? PollingInterval { get; set; }

    /// <summary>Where edits are committed and events raised.</summary>
    public ApplyOn ApplyOn { get; set; } = ApplyOn.ReloaderThread;

    /// <summary>What an edit of a class means for the objects that exist; classes with a <see cref="ReloadAttribute"/> say it themselves.</summary>
    public ReloadMode Mode { get; set; } = ReloadMode.Update;

    /// <summary>How edits are tested before they go live.</summary>
    public TestOptions Tests { get; } = new();

    /// <summary>How long no file may change before the errors of a save that does not compile are reported.</summary>
    public TimeSpan QuietTime { get; set; } = TimeSpan.FromMilliseconds(120);

    /// <summary>Whether scripts get the implicit global usings and the enabled nullable context of a new SDK project.</summary>
    public bool ImplicitUsings { get; set; } = true;

    /// <summary>The languages that scripts may be written in beside C#.</summary>
    public IList<IScriptLanguage> Languages { get; } = [];

    /// <summary>What scripts may use of the host and the framework. An edit that uses something else is refused; all policies have to agree.</summary>
    public IList<ScriptPolicy> Policies { get; } = [];

    /// <summary>
    /// Roslyn analyzers that look at what would go live, on the reloader's thread. Their errors refuse it, their warnings are reported with it. At an edit they see the files that changed, or
    /// have code that means something else; what they do at the end of a compilation they do at the first load alone.
    /// </summary>
    public IList<DiagnosticAnalyzer> Analyzers { get; } = [];

    /// <summary>
    /// Whether everything loaded can be unloaded after the reloader is disposed. Collectible code runs slower: its statics
    /// are reached through an indirection.
    /// </summary>
    public bool Collectible { get; set; }

    /// <summary>Where the parameters of script classes' constructors come from that no argument is given for; null for nowhere.</summary>
    public IServiceProvider? Services { get; set; }

    /// <summary>Keeps what goes live for worlds that are built later; null for nobody who wants one.</summary>
    internal Applying.PatchJournal? Journal { get; set; }

    /// <summary>The clock. Tests and simulations replace it.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
