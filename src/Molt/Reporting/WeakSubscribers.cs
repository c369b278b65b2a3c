using System.Runtime.CompilerServices;

namespace Molt.Reporting;

/// <summary>
/// Handlers that live as long as their subscribers, and no longer. A handler is reached through its subscriber alone, so that one which
/// captures the subscriber does not keep it alive. Thread-safe.
/// </summary>
internal sealed class WeakSubscribers<T>
{
    private readonly Lock gate = new(); // guards subscriptions
    private readonly List<WeakReference<Subscription>> subscriptions = [];
    private readonly ConditionalWeakTable<object, List<Subscription>> bySubscriber = [];

    public bool IsEmpty
    {
        get { lock (gate) return subscriptions.Count == 0; }
    }

    public IDisposable Add(object subscriber, Action<T> handler)
    {
        var made = new Subscription(handler);
        lock (gate)
        {
            bySubscriber.GetOrCreateValue(subscriber).Add(made);
            subscriptions.Add(new(made));
        }
        return new Unsubscription(this, new(made));
    }

    /// <summary>The handlers of the subscribers that are alive, in the order of subscription.</summary>
    public IReadOnlyList<Action<T>> Handlers()
    {
        lock (gate)
        {
            subscriptions.RemoveAll(reference => !reference.TryGetTarget(out var subscription) || subscription.Handler is null);
            return [.. subscriptions.Select(reference => reference.TryGetTarget(out var subscription) ? subscription.Handler : null).OfType<Action<T>>()];
        }
    }

    private void Remove(WeakReference<Subscription> reference)
    {
        lock (gate)
        {
            if (reference.TryGetTarget(out var subscription)) subscription.Handler = null;
        }
    }

    private sealed class Subscription(Action<T> handler)
    {
        public Action<T>? Handler { get; set; } = handler;
    }

    // Not the subscription itself: who keeps this does not keep the subscriber.
    private sealed class Unsubscription(WeakSubscribers<T> all, WeakReference<Subscription> subscription) : IDisposable
    {
        public void Dispose() => all.Remove(subscription);
    }
}
