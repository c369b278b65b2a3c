using Microsoft.Extensions.Logging;
using Molt.Images;

namespace Molt.Reporting;

/// <summary>
/// What happens beside the fate of edits, as log messages with stable event ids: each in the category of the stage that it happens in, as
/// <c>Molt.Linking</c>.
/// </summary>
/// <param name="factory">Makes the loggers.</param>
/// <param name="time">The clock; null for the system's.</param>
internal sealed partial class ReloaderLog(ILoggerFactory factory, TimeProvider? time = null)
{
    private readonly ILogger scripts = factory.CreateLogger("Molt.Scripts");
    private readonly ILogger applying = factory.CreateLogger("Molt.Applying");
    private readonly ILogger calling = factory.CreateLogger("Molt.Calling");
    private readonly ILogger pumping = factory.CreateLogger("Molt.Pumping");
    private readonly ILogger testing = factory.CreateLogger("Molt.Testing");
    private readonly ILogger validating = factory.CreateLogger("Molt.Validating");
    private readonly ILogger reporting = factory.CreateLogger("Molt.Reporting");

    /// <summary>A stage threw: the one place that says so, after which the old code keeps running.</summary>
    public void InternalError(string stage, Exception exception) =>
        InternalError(factory.CreateLogger($"Molt.{(stage.Length > 0 ? stage : nameof(Pipeline))}"), stage, exception);

    /// <summary>A handler of one of the host's events threw; the other handlers run all the same.</summary>
    public void HandlerThrew(string @event, Exception exception) => HandlerThrew(reporting, @event, exception);

    /// <summary>The constructor of a script class that a list of all its kind wanted an object of.</summary>
    public void ConstructorThrew(string @class, Exception exception) => ConstructorThrew(calling, @class, exception);

    /// <summary>Something worth knowing about a file where there is no edit to report it with.</summary>
    public void Remark(ScriptDiagnostic remark) => Remark(scripts, remark);

    /// <summary>A field that an edit added has no value on an object that existed: its initializer threw there.</summary>
    public void InitializerThrew(string field, string @class, Exception exception) => InitializerThrew(applying, field, @class, exception);

    /// <summary>The same by the object; the initializer of a mark is the object's <c>[Upgrade]</c> method.</summary>
    public void InitializerThrew(object owner, string field, Exception exception)
    {
        if (field == GeneratedNames.UpgradeMark) HookThrew("The [Upgrade] method", owner.GetType().ToString(), exception);
        else InitializerThrew(field, owner.GetType().ToString(), exception);
    }

    /// <summary>A method of a script class that Molt calls after edits.</summary>
    public void HookThrew(string hook, string @class, Exception exception) => HookThrew(calling, hook, @class, exception);

    /// <summary>Code of the scripts that had to run before an edit could go live, such as the initializer of a new static field.</summary>
    public void ScriptThrew(Exception exception) => ScriptThrew(applying, exception);

    /// <summary>The synchronization context that edits are to be committed on.</summary>
    public void PostFailed(Exception exception) => PostFailed(pumping, exception);

    /// <summary>The tests that had no say in an edit have run, once it was live.</summary>
    public void TestedOthers(TestSummary tests) => TestedOthers(testing, tests.Run, tests.Found, tests.Failed, tests.Milliseconds);

    /// <summary>A line that a process with tests wrote to its output, or its errors.</summary>
    public void TestProcessWrote(string line) => TestProcessWrote(testing, line);

    /// <summary>Code of the host that was asked whether an edit may go live: a handler, or an analyzer.</summary>
    public void ValidatorThrew(string validator, Exception exception) => ValidatorThrew(validating, validator, exception);

    /// <summary>Says so when a call of code of the host or the scripts does not return for long. Disposed when it has.</summary>
    /// <param name="what">The code, at the beginning of a sentence.</param>
    public IDisposable Attend(string what) =>
        new AttendedCall(time ?? TimeProvider.System, () => DoesNotReturn(reporting, what, AttendedCall.Patience.TotalSeconds));

    [LoggerMessage(10, LogLevel.Error, "{Stage} failed; the running code is unchanged, and the next save is tried. This is a bug in Molt, please report it")]
    private static partial void InternalError(ILogger logger, string stage, Exception exception);

    [LoggerMessage(11, LogLevel.Error, "A handler of {Event} threw; the edit stands and the other handlers were called")]
    private static partial void HandlerThrew(ILogger logger, string @event, Exception exception);

    [LoggerMessage(13, LogLevel.Error, "The constructor of {Class} threw; the class is left out of the list")]
    private static partial void ConstructorThrew(ILogger logger, string @class, Exception exception);

    [LoggerMessage(14, LogLevel.Warning, "{Remark}")]
    private static partial void Remark(ILogger logger, ScriptDiagnostic remark);

    [LoggerMessage(15, LogLevel.Error, "The initializer of {Field} threw on an object of {Class}; the field has its default there")]
    private static partial void InitializerThrew(ILogger logger, string field, string @class, Exception exception);

    [LoggerMessage(16, LogLevel.Error, "{Hook} of {Class} threw; the edit stands and the other hooks are called")]
    private static partial void HookThrew(ILogger logger, string hook, string @class, Exception exception);

    [LoggerMessage(17, LogLevel.Error, "Code of the scripts threw that runs before an edit goes live; the edit is refused")]
    private static partial void ScriptThrew(ILogger logger, Exception exception);

    [LoggerMessage(18, LogLevel.Error, "Nothing can be posted to the synchronization context; what waits for it waits for the next edit")]
    private static partial void PostFailed(ILogger logger, Exception exception);

    [LoggerMessage(26, LogLevel.Information, "Ran the other tests, now that the edit is live: {Run} of {Found}, {Failed} failed, {Milliseconds:0.0} ms")]
    private static partial void TestedOthers(ILogger logger, int run, int found, int failed, double milliseconds);

    [LoggerMessage(25, LogLevel.Error, "{Validator} threw while an edit was validated")]
    private static partial void ValidatorThrew(ILogger logger, string validator, Exception exception);

    [LoggerMessage(50, LogLevel.Warning, "{Code} has not returned for {Seconds} s; the next edit waits for it")]
    private static partial void DoesNotReturn(ILogger logger, string code, double seconds);

    [LoggerMessage(28, LogLevel.Information, "The process that tests run in wrote: {Line}")]
    private static partial void TestProcessWrote(ILogger logger, string line);
}
