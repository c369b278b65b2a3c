using Microsoft.Extensions.Logging;

namespace Molt.Reporting;

/// <summary>What happens to the reloader itself, as log messages with stable event ids, in the category <c>Molt.Reloader</c>.</summary>
internal sealed partial class ReloaderLog(ILoggerFactory factory)
{
    public const string Category = "Molt.Reloader";

    private readonly ILogger logger = factory.CreateLogger(Category);

    /// <summary>A stage threw: the one place that says so, after which the old code keeps running.</summary>
    [LoggerMessage(10, LogLevel.Error,
        "{Stage} failed; the running code is unchanged, and the next save is tried. This is a bug in Molt, please report it")]
    public partial void InternalError(string stage, Exception exception);

    /// <summary>A handler of one of the host's events threw; the other handlers run all the same.</summary>
    [LoggerMessage(11, LogLevel.Error, "A handler of {Event} threw; the edit stands and the other handlers were called")]
    public partial void HandlerThrew(string @event, Exception exception);

    /// <summary>The operating system cannot watch a directory.</summary>
    [LoggerMessage(12, LogLevel.Warning, "Cannot watch {Directory} ({Reason}); polling it every {Milliseconds} ms instead")]
    public partial void FellBackToPolling(string directory, string reason, double milliseconds);

    /// <summary>The constructor of a script class that a list of all its kind wanted an object of.</summary>
    [LoggerMessage(13, LogLevel.Error, "The constructor of {Class} threw; the class is left out of the list")]
    public partial void ConstructorThrew(string @class, Exception exception);

    /// <summary>Something worth knowing about a file where there is no edit to report it with.</summary>
    [LoggerMessage(14, LogLevel.Warning, "{Remark}")]
    public partial void Remark(ScriptDiagnostic remark);

    /// <summary>A field that an edit added has no value on an object that existed: its initializer threw there.</summary>
    [LoggerMessage(15, LogLevel.Error, "The initializer of {Field} threw on an object of {Class}; the field has its default there")]
    public partial void InitializerThrew(string field, string @class, Exception exception);

    /// <summary>A method of a script class that Molt calls after edits.</summary>
    [LoggerMessage(16, LogLevel.Error, "{Hook} of {Class} threw; the edit stands and the other hooks are called")]
    public partial void HookThrew(string hook, string @class, Exception exception);

    /// <summary>Code of the scripts that had to run before an edit could go live, such as the initializer of a new static field.</summary>
    [LoggerMessage(17, LogLevel.Error, "Code of the scripts threw that runs before an edit goes live; the edit is refused")]
    public partial void ScriptThrew(Exception exception);

    /// <summary>The synchronization context that edits are to be committed on.</summary>
    [LoggerMessage(18, LogLevel.Error, "Nothing can be posted to the synchronization context; what waits for it waits for the next edit")]
    public partial void PostFailed(Exception exception);
}
