using Molt.Reporting;

namespace Molt;

/// <content>Edits that wait for their host.</content>
public sealed partial class CodeReloader
{
    /// <summary>
    /// Raised, on the reloader's thread, when something begins to wait for <see cref="DispatchPendingChanges"/> where nothing did: for hosts that
    /// sleep until there is something to do. Raised again when an edit takes the place of one that was not fetched.
    /// </summary>
    public event EventHandler? ChangesPending;

    /// <summary>Whether an edit, or an event, waits for <see cref="DispatchPendingChanges"/>.</summary>
    public bool HasPendingChanges => gate.IsWaiting;

    /// <summary>
    /// With <see cref="ApplyOn.Dispatch"/>: commits the edit that is prepared, if there is one, and raises all events that wait, on this thread. To be
    /// called where no code of the scripts is running, such as between two frames, and by one thread at a time. It never
    /// waits for an edit that is still being prepared. Called by a handler it does nothing.
    /// </summary>
    /// <returns>The reports of what was committed or refused; empty where there was nothing.</returns>
    public IReadOnlyList<EditReport> DispatchPendingChanges() => gate.Dispatch();

    private static Action Announcing(WeakReference<CodeReloader> reloader) => () =>
        IfAlive(reloader, live => EventDispatch.Raise(live, nameof(ChangesPending), live.ChangesPending, live.services.Log));
}
