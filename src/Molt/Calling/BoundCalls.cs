using Molt.Applying;
using Molt.Reporting;

namespace Molt.Calling;

/// <summary>The delegates that a reloader's host has bound to methods of the scripts. Thread-safe.</summary>
internal sealed class BoundCalls
{
    private readonly Lock gate = new(); // guards calls, and that each of them follows every generation
    private readonly List<WeakReference<BoundCall>> calls = [];

    /// <summary>A delegate to a method; null when there is no such method.</summary>
    /// <param name="memberName">The method's full name.</param>
    /// <param name="type">The delegate's type.</param>
    /// <param name="live">What is live: asked when the delegate is known to <see cref="Follow(Generation, ReloaderLog)"/>, so that it misses no edit.</param>
    /// <exception cref="ArgumentException">None of the methods of this name fits the delegate.</exception>
    public Delegate? TryBind(string memberName, Type type, Func<Generation> live)
    {
        lock (gate)
        {
            if (Caller(live()).TryBind(memberName, type) is not { } target) return null;
            var call = new BoundCall(memberName, type, target);
            calls.RemoveAll(known => !known.TryGetTarget(out _));
            calls.Add(new(call));
            return call.Forwarder;
        }
    }

    /// <summary>Called after each commit by which types were replaced.</summary>
    /// <param name="generation">What is live since.</param>
    /// <param name="log">For what goes wrong: the edit is live.</param>
    public void Follow(Generation generation, ReloaderLog log)
    {
        lock (gate)
        {
            foreach (var known in calls)
            {
                if (known.TryGetTarget(out var call)) Follow(call, generation, log);
            }
        }
    }

    private static void Follow(BoundCall call, Generation generation, ReloaderLog log)
    {
        try
        {
            // What is gone goes on to be called.
            if (Caller(generation).Find(call.Member, call.DelegateType) is { } now && now.Method.Module != call.Target.Method.Module) call.Target = now;
        }
        catch (Exception exception)
        {
            log.InternalError(nameof(Calling), exception);
        }
    }

    private static Caller Caller(Generation generation) => new(new LiveMembers(generation), services: null);
}
