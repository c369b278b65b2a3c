using System.Collections.Concurrent;
using Molt.Python.Native;

namespace Molt.Python.Hosting;

/// <summary>
/// References that were let go of where Python's lock was not held, by finalizers above all. They are given back by the next thread that
/// enters the lock, or by a thread of their own where none does: an application that has stopped calling Python must not keep its objects.
/// </summary>
internal static class ReleaseQueue
{
    private static readonly ConcurrentQueue<nint> Pending = new();
    private static readonly AutoResetEvent Filled = new(initialState: false);
    private static int isWaiting;

    public static bool HasAny => !Pending.IsEmpty;

    /// <summary>Gives a reference back, some time. Does not wait.</summary>
    public static void Add(nint pointer)
    {
        Pending.Enqueue(pointer);
        if (Interlocked.Exchange(ref isWaiting, 0) == 1) Filled.Set();
    }

    /// <summary>Gives all references back. The calling thread has the lock.</summary>
    public static void Drain()
    {
        while (Pending.TryDequeue(out var pointer)) CPython.Py_DecRef(pointer);
    }

    /// <summary>Begins to look after what is added while nobody enters the lock.</summary>
    public static void Start() => new Thread(Serve) { IsBackground = true, Name = "Molt.Python: gives references back" }.UnsafeStart();

    private static void Serve()
    {
        while (true)
        {
            Volatile.Write(ref isWaiting, 1);
            if (!HasAny) Filled.WaitOne();
            using var entered = InterpreterLock.Enter(); // which drains
        }
    }
}
