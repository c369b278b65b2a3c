using Molt.Calling;
using Molt.Pipeline;

namespace Molt;

/// <content>What edits do to the scripts' classes.</content>
public sealed partial class CodeReloader
{
    /// <summary>
    /// Raised once for each class that an edit, or the load of a directory, brings: when all of the edit is in place, and in the order of
    /// their names. Classes are types of all kinds here, those in other types included. First the created ones of an edit are told, then the
    /// updated and the removed, then <see cref="Reloaded"/> is raised.
    /// </summary>
    public event EventHandler<LiveType>? ClassCreated
    {
        add => classEvents.Created += value;
        remove => classEvents.Created -= value;
    }

    /// <summary>
    /// Raised once for each class that was there and has other members or other code since an edit, code that was linked anew included. See
    /// <see cref="ClassCreated"/>.
    /// </summary>
    public event EventHandler<LiveType>? ClassUpdated
    {
        add => classEvents.Updated += value;
        remove => classEvents.Updated -= value;
    }

    /// <summary>Raised once for each class that the scripts do not contain any more since an edit. See <see cref="ClassCreated"/>.</summary>
    public event EventHandler<LiveType>? ClassRemoved
    {
        add => classEvents.Removed += value;
        remove => classEvents.Removed -= value;
    }

    /// <summary>
    /// Calls a handler for each class that comes, changes or goes, like the events and after them, for as long as a subscriber is alive, and
    /// without keeping it alive: not even when the handler captures it.
    /// </summary>
    /// <param name="subscriber">Whose lifetime counts.</param>
    /// <param name="handler">What to call; it is kept alive by the subscriber.</param>
    /// <returns>Ends the subscription earlier.</returns>
    public IDisposable SubscribeWeakly(object subscriber, Action<ClassChange> handler)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        ArgumentNullException.ThrowIfNull(handler);
        return classEvents.Weak.Add(subscriber, handler);
    }

    private static Action<CommittedEdit> RaisingClassEvents(WeakReference<CodeReloader> reloader) => edit =>
    {
        if (!reloader.TryGetTarget(out var live) || !live.classEvents.HasHandlers) return;
        var chronicle = live.session.Scripts.Chronicle;
        var changes = new ClassChanges(edit, chronicle.EarlierVersions, chronicle.Versions.Live).Find();
        live.gate.Raise(() => IfAlive(reloader, alive => alive.classEvents.Raise(changes)));
    };
}
