using Molt.Reporting;

namespace Molt.Pumping;

/// <summary>
/// Where edits and events pass from the reloader's thread to the place that <see cref="ApplyOn"/> names. Thread-safe.
/// </summary>
internal sealed class CommitGate(ApplyOn place, ReloaderLog log)
{
    private readonly Lock gate = new(); // guards offer, events, isAwaited and isClosed
    private readonly Lock pumping = new(); // held while the pumping thread runs something: an end waits for it
    private readonly Queue<Action> events = new();
    private readonly List<EditReport> told = []; // by the pumping thread alone
    private Offer? offer;
    private bool isAwaited;
    private bool isClosed;

    /// <summary>Called when an offer was claimed, for the thread that waits for that.</summary>
    public Action Claimed { get; set; } = () => { };

    /// <summary>Called when something begins to wait to be dispatched where nothing did.</summary>
    public Action Waiting { get; set; } = () => { };

    /// <summary>Whether edits are committed by the thread that prepared them.</summary>
    public bool IsImmediate => !place.IsPumped;

    /// <summary>Whether this thread is the one that commits just now.</summary>
    public bool IsCurrent => pumping.IsHeldByCurrentThread;

    /// <summary>Whether something waits to be dispatched.</summary>
    public bool IsWaiting
    {
        get { lock (gate) return IsAnythingThere; }
    }

    /// <summary>Whether the host asked in vain since <see cref="BeginPreparing"/>: then it is not to be kept waiting for more saves.</summary>
    public bool IsAwaited
    {
        get { lock (gate) return isAwaited; }
    }

    public void BeginPreparing()
    {
        lock (gate) isAwaited = false;
    }

    /// <summary>Puts an edit up to be committed.</summary>
    public Offer Open(Action commit)
    {
        var made = new Offer(commit);
        bool isFirst;
        lock (gate)
        {
            isFirst = !IsAnythingThere;
            offer = made;
        }
        if (isFirst) Announce();
        return made;
    }

    /// <summary>Takes back what nobody came for; false when somebody did.</summary>
    public bool TryWithdraw(Offer made)
    {
        lock (gate)
        {
            if (offer == made) offer = null;
        }
        return made.TryWithdraw();
    }

    /// <summary>Raises events: at once where edits are committed, else when that place is next reached.</summary>
    public void Raise(Action raise)
    {
        if (IsImmediate || IsCurrent)
        {
            raise();
            return;
        }
        bool isFirst;
        lock (gate)
        {
            if (isClosed) return;
            isFirst = !IsAnythingThere;
            events.Enqueue(raise);
        }
        if (isFirst) Announce();
    }

    /// <summary>Notes a report for whoever dispatches.</summary>
    public void Tell(EditReport report)
    {
        if (IsCurrent) told.Add(report);
    }

    /// <summary>Raises the events that wait, then commits the edit that does, if any. Empty when called by a handler of the same thread.</summary>
    public IReadOnlyList<EditReport> Dispatch()
    {
        if (IsCurrent) return [];
        lock (pumping)
        {
            told.Clear();
            while (NextEvent() is { } raise) Run(raise);
            if (Claim() is { } claimed)
            {
                Claimed();
                Run(claimed.Run);
            }
            return [.. told];
        }
    }

    /// <summary>Lets nothing pass any more.</summary>
    public void Close()
    {
        lock (gate)
        {
            isClosed = true;
            events.Clear();
            offer = null;
        }
    }

    /// <summary>Waits for what passes just now.</summary>
    public void WaitForLast()
    {
        lock (pumping)
        {
            // Whoever was inside has left.
        }
    }

    private bool IsAnythingThere => offer is not null || events.Count > 0;

    private void Announce()
    {
        Waiting();
        try
        {
            place.Target?.Post(_ => Dispatch(), null);
        }
        catch (Exception exception)
        {
            log.PostFailed(exception);
        }
    }

    private Action? NextEvent()
    {
        lock (gate) return events.TryDequeue(out var next) ? next : null;
    }

    private Offer? Claim()
    {
        lock (gate)
        {
            var claimed = offer;
            offer = null;
            if (claimed is not null && !isClosed && claimed.TryClaim()) return claimed;
            isAwaited = true;
            return null;
        }
    }

    // What runs here catches what scripts and handlers throw: anything else is a fault of ours, and not the host's to catch.
    private void Run(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception)
        {
            log.InternalError(nameof(Pumping), exception);
        }
    }
}
