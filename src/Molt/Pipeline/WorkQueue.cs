using Molt.Model;

namespace Molt.Pipeline;

/// <summary>
/// What waits for the reloader's thread: notices of the watchers, and requests of the host. They take turns, so that neither
/// a storm of saves nor one of requests keeps the other waiting. Thread-safe.
/// </summary>
internal sealed class WorkQueue
{
    // A watcher that announced more and fell silent (its thread was stopped in between) is waited for no longer than this.
    private static readonly TimeSpan LongestEvent = TimeSpan.FromSeconds(1);

    private readonly object gate = new(); // guards all fields; pulsed when one of them changes
    private readonly List<Notice> notices = [];
    private readonly HashSet<string> unfinished = new(StringComparer.Ordinal); // roots whose last notice announced another
    private readonly Queue<IRequest> requests = new();
    private bool isRequestsTurn;
    private bool isEnded;

    public bool IsEnded
    {
        get { lock (gate) return isEnded; }
    }

    /// <summary>Adds a notice; after the end it is forgotten.</summary>
    public void Notice(Notice notice)
    {
        lock (gate)
        {
            notices.Add(notice);
            if (notice.MoreFollows) unfinished.Add(notice.Root);
            else unfinished.Remove(notice.Root);
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Adds a request, or abandons it when it comes after the end.</summary>
    public void Request(IRequest request)
    {
        lock (gate)
        {
            if (!isEnded)
            {
                requests.Enqueue(request);
                Monitor.PulseAll(gate);
                return;
            }
        }
        request.Abandon();
    }

    /// <summary>Whether nothing waits, and there may be more to come.</summary>
    public bool IsIdle
    {
        get { lock (gate) return !isEnded && notices.Count == 0 && requests.Count == 0; }
    }

    /// <summary>Nothing more is given out; what waits is abandoned.</summary>
    public void End()
    {
        IRequest[] abandoned;
        lock (gate)
        {
            isEnded = true;
            abandoned = [.. requests];
            requests.Clear();
            notices.Clear();
            Monitor.PulseAll(gate);
        }
        foreach (var request in abandoned) request.Abandon();
    }

    /// <summary>Waits for work; false at the end.</summary>
    /// <param name="request">The request whose turn it is; null when it is the notices'.</param>
    public bool Wait(out IRequest? request)
    {
        lock (gate)
        {
            while (!isEnded && notices.Count == 0 && requests.Count == 0) Monitor.Wait(gate);
            isRequestsTurn = requests.Count > 0 && (isRequestsTurn || notices.Count == 0);
            request = isRequestsTurn ? requests.Dequeue() : null;
            isRequestsTurn = !isRequestsTurn;
            return !isEnded;
        }
    }

    /// <summary>
    /// The notices that are there, or that come within a time, up to the end of the event that they belong to. Empty at once
    /// after the end.
    /// </summary>
    public IReadOnlyList<Notice> Notices(TimeSpan wait)
    {
        lock (gate)
        {
            WaitWhile(() => notices.Count == 0, wait);
            WaitWhile(() => unfinished.Count > 0, LongestEvent);
            unfinished.Clear();
            var found = notices.ToArray();
            notices.Clear();
            return found;
        }
    }

    /// <summary>Waits until something is there for the reloader's thread to do, or a condition holds.</summary>
    /// <param name="isDone">The condition; whoever makes it true calls <see cref="Wake"/>.</param>
    /// <param name="forNotices">Whether notices are something to do.</param>
    /// <param name="forRequests">Whether requests are.</param>
    public void Park(Func<bool> isDone, bool forNotices, bool forRequests = true)
    {
        lock (gate)
        {
            while (!isEnded && !(forRequests && requests.Count > 0) && !(forNotices && notices.Count > 0) && !isDone()) Monitor.Wait(gate);
        }
    }

    /// <summary>Has <see cref="Park"/> look at its condition again.</summary>
    public void Wake()
    {
        lock (gate) Monitor.PulseAll(gate);
    }

    /// <summary>The request that has waited longest, out of turn; null when there is none.</summary>
    public IRequest? TakeRequest()
    {
        lock (gate) return requests.TryDequeue(out var request) ? request : null;
    }

    private void WaitWhile(Func<bool> condition, TimeSpan atMost)
    {
        var due = Environment.TickCount64 + (long)Math.Ceiling(atMost.TotalMilliseconds);
        while (!isEnded && condition() && due - Environment.TickCount64 is > 0 and var left) Monitor.Wait(gate, (int)Math.Min(left, int.MaxValue));
    }
}
