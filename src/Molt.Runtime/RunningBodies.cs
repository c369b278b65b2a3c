using System.ComponentModel;

namespace Molt.Runtime;

/// <summary>
/// Counts, thread by thread, the invocations in progress of bodies that may run for long: those with loops that call something, and
/// entry points. An edit asks for them to name the methods that go on in their old code. A thread writes to an array of its own, so
/// that counting takes neither a lock nor an atomic operation. Thread-safe; called by woven code only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RunningBodies
{
    private static readonly Lock Gate = new(); // guards Threads
    private static readonly List<WeakReference<Counts>> Threads = [];
    private static int last;

    [ThreadStatic]
    private static Counts? own;

    /// <summary>A number for one more body.</summary>
    public static int NewBody() => Interlocked.Increment(ref last);

    /// <summary>The current thread begins to run a body.</summary>
    public static void Enter(int body)
    {
        var counts = own ?? Register();
        if ((uint)body >= (uint)counts.Values.Length) counts.Grow(body);
        counts.Values[body]++;
    }

    /// <summary>The current thread leaves a body that it entered.</summary>
    public static void Leave(int body) => own!.Values[body]--;

    /// <summary>How many invocations of a body are in progress, on all threads. Threads that enter or leave meanwhile may or may not
    /// count.</summary>
    public static int CountOf(int body)
    {
        lock (Gate) return Threads.Sum(thread => thread.TryGetTarget(out var counts) ? counts.Of(body) : 0);
    }

    private static Counts Register()
    {
        own = new Counts();
        lock (Gate)
        {
            Threads.RemoveAll(thread => !thread.TryGetTarget(out _)); // a thread's counts go with the thread
            Threads.Add(new(own));
        }
        return own;
    }

    private sealed class Counts
    {
        private const int Room = 64;

        public int[] Values = new int[Room];

        public void Grow(int body)
        {
            var larger = new int[body + Room];
            Values.CopyTo(larger, 0);
            Volatile.Write(ref Values, larger);
        }

        public int Of(int body) => Volatile.Read(ref Values) is var values && body < values.Length ? Volatile.Read(ref values[body]) : 0;
    }
}
