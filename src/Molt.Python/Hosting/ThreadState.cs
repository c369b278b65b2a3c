using Molt.Python.Native;

namespace Molt.Python.Hosting;

/// <summary>
/// What Python knows of one thread. It is made at the thread's first call and kept until the thread ends, rather than made and thrown
/// away around each call as <c>PyGILState_Ensure</c> and <c>PyGILState_Release</c> do: that is what <c>threading.local</c> and context
/// variables live in, and it costs a call ten times the rest.
/// </summary>
internal sealed class ThreadState
{
    private nint state;
    private bool isOurs;

    // The thread has ended: nothing else holds this. Nor may anything be called here that waits.
    ~ThreadState()
    {
        if (isOurs) EndedThreads.Add(state);
    }

    /// <summary>How often the thread has entered the lock.</summary>
    public int Depth { get; set; }

    public void Acquire()
    {
        if (state == 0) state = CPython.PyGILState_GetThisThreadState();
        if (state != 0) CPython.PyEval_RestoreThread(state);
        else Make();
    }

    public void Release() => state = CPython.PyEval_SaveThread();

    /// <summary>Python's own threads free their state when they end; it must not be kept beyond their call.</summary>
    public void Forget()
    {
        if (!isOurs) state = 0;
    }

    private void Make()
    {
        _ = CPython.PyGILState_Ensure(); // is never balanced, so that extension modules that balance theirs do not free the state
        state = CPython.PyGILState_GetThisThreadState();
        isOurs = true;
    }
}
