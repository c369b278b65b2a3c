using Molt.History;

namespace Molt;

/// <content>Versions, leaks, and the way back.</content>
public sealed partial class CodeReloader
{
    /// <summary>
    /// The types and members that edits removed and none brought back: objects and delegates that are made of them go on working. Ordered by
    /// name. Lambdas without successor are in <see cref="EditReport.Leaked"/> only: nothing brings them back.
    /// </summary>
    public IReadOnlyList<Leak> Leaks => session.Scripts.Chronicle.Leaks.Current;

    /// <summary>The last 100 generations, oldest first; the last of them is live.</summary>
    public IReadOnlyList<HistoryEntry> History => session.Scripts.Chronicle.History.Entries;

    /// <summary>
    /// Takes the running code back to the sources of the generation before, as <see cref="RollbackAsync(int, CancellationToken)"/> does. Called
    /// again it goes one further back.
    /// </summary>
    /// <param name="cancellationToken">Gives up waiting; the rollback goes on.</param>
    /// <returns>The report: applied, or refused. Null when these sources are live already.</returns>
    /// <exception cref="InvalidOperationException">There is no earlier generation, or it is forgotten.</exception>
    /// <exception cref="ObjectDisposedException">The reloader was disposed.</exception>
    public Task<EditReport?> RollbackAsync(CancellationToken cancellationToken = default) => RollbackAsync(history => history.Previous(), cancellationToken);

    /// <summary>
    /// Takes the running code back, or forward, to the sources of a generation: an edit like any other, with hooks and events, which makes a
    /// generation of its own. It goes live as a whole or is refused. Files on disk stay as they are; each is left out of the running code
    /// until it is saved again, with whatever content, and is listed in <see cref="HeldFiles"/> until then.
    /// </summary>
    /// <param name="generation">One of those in <see cref="History"/>.</param>
    /// <param name="cancellationToken">Gives up waiting; the rollback goes on.</param>
    /// <returns>The report: applied, or refused. Null when these sources are live already.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The history has no such generation.</exception>
    /// <exception cref="ObjectDisposedException">The reloader was disposed.</exception>
    public Task<EditReport?> RollbackAsync(int generation, CancellationToken cancellationToken = default) =>
        RollbackAsync(history => history.Of(generation), cancellationToken);

    /// <summary>The versions of the scripts that are live.</summary>
    internal ScriptVersions Versions => session.Scripts.Chronicle.Versions;

    private Task<EditReport?> RollbackAsync(Func<GenerationHistory, HistoryEntry> choose, CancellationToken cancellationToken) =>
        thread.Ask(() => session.RollBack(choose), cancellationToken);
}
