using Molt.Reporting;

namespace Molt.Validating;

/// <summary>Asks the handlers of <see cref="CodeReloader.Validating"/>. One that throws rejects the edit, and the others are asked all the same.</summary>
/// <param name="handlers">The event's sender and delegate; null when there is nobody to ask.</param>
/// <param name="log">Has the exceptions.</param>
internal sealed class HandlerCalls(Func<(object Sender, EventHandler<ValidatingEventArgs> Handlers)?> handlers, ReloaderLog log)
{
    public const string Rejected = "MOLT0602";

    private const string Threw = "MOLT0603";

    /// <summary>Whether there is anybody to ask.</summary>
    public bool IsNeeded => handlers() is not null;

    /// <summary>Why the edit is not to go live; empty when it may.</summary>
    public IReadOnlyList<ScriptDiagnostic> Ask(ProposedEdit edit)
    {
        if (handlers() is not var (sender, all)) return [];
        var (arguments, exceptions) = (new ValidatingEventArgs(edit), new List<ScriptDiagnostic>());
        foreach (var handler in Delegate.EnumerateInvocationList(all))
        {
            using var attended = log.Attend($"A handler of {nameof(CodeReloader.Validating)}");
            try
            {
                handler(sender, arguments);
            }
            catch (Exception exception)
            {
                log.ValidatorThrew($"A handler of {nameof(CodeReloader.Validating)}", exception);
                exceptions.Add(Explain(exception));
            }
        }
        return [.. arguments.End(), .. exceptions];
    }

    private static ScriptDiagnostic Explain(Exception exception) => new(
        Threw, ScriptSeverity.Error, "", 0, 0,
        $"A handler of {nameof(CodeReloader)}.{nameof(CodeReloader.Validating)} threw {exception.GetType().Name}: {exception.Message} Nobody knows whether it would accept the edit, so the edit is refused. The next save is tried.");
}
