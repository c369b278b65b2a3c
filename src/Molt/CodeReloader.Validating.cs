using Molt.Validating;

namespace Molt;

/// <content>Letting the host look at what would go live.</content>
public sealed partial class CodeReloader
{
    /// <summary>
    /// Raised for each edit, and each load, that compiles and would go live: before anything of it is loaded. A handler looks at it and may
    /// <see cref="ValidatingEventArgs.Reject(string)"/> it; one that throws rejects it, too. What is rejected is refused, or held back, like what does not compile.
    /// </summary>
    /// <remarks>
    /// Handlers run on the reloader's own thread, wherever edits are committed, one after another, and keep the edit waiting: they must not wait for the reloader. There may be several
    /// calls for one save, with more of its files or fewer, also with what was refused before; an edit that is accepted may be refused for another reason, such as a red test, or be overtaken by a newer save, and so never go live.
    /// Rollbacks and removals of directories are asked about like any edit. What <see cref="ReloaderOptions.Policies"/> or <see cref="ReloaderOptions.Analyzers"/> refuse is not asked about.
    /// </remarks>
    public event EventHandler<ValidatingEventArgs>? Validating;

    private Validator NewValidator(WeakReference<CodeReloader> reloader)
    {
        var handlers = new HandlerCalls(() => reloader.TryGetTarget(out var live) && live.Validating is { } all && live.isDisposed == 0 ? (live, all) : null, services.Log);
        return new([.. options.Policies], new AnalyzerRun([.. options.Analyzers], services.Log), handlers);
    }
}
