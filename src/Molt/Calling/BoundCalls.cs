using Molt.Applying;
using Molt.Reporting;

namespace Molt.Calling;

/// <summary>The delegates that a reloader's host has bound to methods of the scripts. Thread-safe.</summary>
internal sealed class BoundCalls(ReloaderLog log)
{
    private readonly Lock gate = new(); // guards calls, and that each of them follows every generation
    private readonly List<WeakReference<BoundCall>> calls = [];

    /// <param name="memberName">The method's full name.</param>
    /// <param name="type">The delegate's type.</param>
    /// <param name="live">What is live: asked when the delegate is known to <see cref="Follow(Generation)"/>, so that it misses no edit.</param>
    public Delegate Bind(string memberName, Type type, Func<Generation> live)
    {
        lock (gate)
        {
            var call = new BoundCall(memberName, type, Caller(live()).Bind(memberName, type));
            calls.RemoveAll(known => !known.TryGetTarget(out _));
            calls.Add(new(call));
            return call.Forwarder;
        }
    }

    /// <summary>Called after each commit by which types were replaced.</summary>
    public void Follow(Generation generation)
    {
        lock (gate)
        {
            foreach (var known in calls)
            {
                if (known.TryGetTarget(out var call)) Follow(call, generation);
            }
        }
    }

    private void Follow(BoundCall call, Generation generation)
    {
        try
        {
            // What is gone goes on to be called.
            if (Caller(generation).TryBind(call.Member, call.DelegateType) is { } now && now.Method.Module != call.Target.Method.Module) call.Target = now;
        }
        catch (Exception exception)
        {
            log.InternalError(nameof(Calling), exception);
        }
    }

    private static Caller Caller(Generation generation) => new(new LiveMembers(generation), services: null);
}
