using System.Collections.Concurrent;
using Molt.Python.Native;

namespace Molt.Python.Hosting;

/// <summary>
/// Frees what Python knows of threads that have ended. Each batch has a short thread of its own for it: since 3.12, freeing another thread's state
/// makes Python forget the state of the thread that does it, so that one must be about to end, and have nothing left to do.
/// </summary>
internal static class EndedThreads
{
    private static readonly ConcurrentQueue<nint> States = new();
    private static int isRunning;

    /// <summary>Called by finalizers: does not wait.</summary>
    public static void Add(nint state)
    {
        States.Enqueue(state);
        if (Interlocked.Exchange(ref isRunning, 1) == 0) Start();
    }

    private static void Start() =>
        new Thread(Free) { IsBackground = true, Name = "Molt.Python: frees the states of ended threads" }.UnsafeStart();

    private static void Free()
    {
        _ = CPython.PyGILState_Ensure();
        var own = CPython.PyGILState_GetThisThreadState();
        List<nint> cleared = [];
        while (States.TryDequeue(out var state))
        {
            CPython.PyThreadState_Clear(state); // runs code of Python: what threading.local held is finalized
            cleared.Add(state);
        }

        Volatile.Write(ref isRunning, 0);
        foreach (var state in cleared) CPython.PyThreadState_Delete(state);
        CPython.PyThreadState_Clear(own);
        CPython.PyThreadState_DeleteCurrent(); // and gives up the lock
        if (!States.IsEmpty && Interlocked.Exchange(ref isRunning, 1) == 0) Start();
    }
}
