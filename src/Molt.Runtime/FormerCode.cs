using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// The code that a state machine class had before an edit took away a point at which its calls may be suspended, once for each such edit,
/// and which suspended calls go on in it. A call comes here when it is resumed for the first time, and stays until it ends. Thread-safe.
/// </summary>
/// <remarks>
/// Calls are held weakly, so that one which nobody resumes is not kept. Those that wait at a lost point and were not resumed yet are not
/// known here: nobody lists suspended calls, and to list them would cost each call that is ever suspended.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FormerCode
{
    private readonly Lock gate = new(); // guards changes of versions
    private readonly ConditionalWeakTable<object, FormerBodies> calls = [];
    private FormerVersion[] versions = [];
    private int entered;

    /// <summary>How many calls are known to go on in former code.</summary>
    public int Calls
    {
        get
        {
            var count = calls.Count();
            if (count == 0) Volatile.Write(ref entered, 0); // those that ended unseen are collected by now
            return count;
        }
    }

    /// <summary>How many versions there are: those before it are former ones to the code that comes next.</summary>
    public int Versions => Volatile.Read(ref versions).Length;

    internal bool IsUnused => Volatile.Read(ref entered) == 0;

    /// <summary>Keeps the code that an edit is about to replace.</summary>
    /// <param name="states">The numbers of the states that it knows; null for all that no other version knows.</param>
    /// <param name="load">Loads its methods, by name: static ones with an unused first parameter and the state machine as the second. They are held as long as a call
    /// goes on in them, and loaded again should another one come.</param>
    public void Add(IReadOnlyCollection<int>? states, Func<IReadOnlyDictionary<string, MethodInfo>> load)
    {
        lock (gate)
        {
            FormerVersion[] known = versions;
            Volatile.Write(ref versions, [.. known, new FormerVersion(known.Length, states, load)]);
        }
    }

    /// <summary>What a call goes on in; null when it is not known to go on in a former version.</summary>
    internal FormerBodies? Of(object machine) => calls.TryGetValue(machine, out var bodies) ? bodies : null;

    /// <summary>Sends a call that waits at a lost point to the last version before a number that knew the point.</summary>
    /// <param name="machine">The call.</param>
    /// <param name="state">The point; null for a call that goes on in the last version wherever it is.</param>
    /// <param name="before">The number.</param>
    internal FormerBodies? Enter(object machine, int? state, int before)
    {
        var version = Volatile.Read(ref versions).Take(before).LastOrDefault(candidate => state is not { } point || candidate.Knows(point));
        if (version is null) return null;
        var bodies = version.Bodies;
        Interlocked.Increment(ref entered); // first: whoever sees the state changed has to look
        if (machine is LiveObject live) Interlocked.CompareExchange(ref live.ExtraState, new object?[] { live }, null);
        return calls.GetValue(machine, _ => bodies);
    }

    internal void Leave(object machine)
    {
        if (calls.Remove(machine)) Interlocked.Decrement(ref entered);
    }
}

/// <summary>One version of a state machine's methods.</summary>
internal sealed class FormerVersion(int number, IReadOnlyCollection<int>? states, Func<IReadOnlyDictionary<string, MethodInfo>> load)
{
    private WeakReference<FormerBodies>? loaded;

    public int Number { get; } = number;

    /// <summary>The methods; whoever needs them has to hold them.</summary>
    public FormerBodies Bodies
    {
        get
        {
            lock (load) // guards loaded
            {
                if (loaded is null || !loaded.TryGetTarget(out var bodies)) loaded = new(bodies = new(Number, load()));
                return bodies;
            }
        }
    }

    public bool Knows(int state) => states is null || states.Contains(state);
}

/// <summary>The methods of a version, loaded.</summary>
internal sealed class FormerBodies(int version, IReadOnlyDictionary<string, MethodInfo> bodies)
{
    private readonly ConcurrentDictionary<(Type Machine, string Method), Delegate?> closed = new();

    public int Version { get; } = version;

    /// <summary>A method for an instantiation of the class; null when this version has none of the name.</summary>
    public TDelegate? Find<TDelegate>(Type machine, string method) where TDelegate : Delegate =>
        (TDelegate?)closed.GetOrAdd((machine, method), key => bodies.TryGetValue(key.Method, out var body) ? Close(body, key.Machine).CreateDelegate<TDelegate>(null) : null);

    private static MethodInfo Close(MethodInfo body, Type machine)
    {
        if (!machine.IsGenericType) return body;
        var holder = body.DeclaringType!.GetGenericTypeDefinition().MakeGenericType(machine.GetGenericArguments());
        return (MethodInfo)MethodBase.GetMethodFromHandle(body.MethodHandle, holder.TypeHandle)!;
    }
}
