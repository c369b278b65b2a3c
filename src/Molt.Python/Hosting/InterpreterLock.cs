
namespace Molt.Python.Hosting;

/// <summary>
/// Python's global interpreter lock, for any thread. Waiting for it while holding a lock of .NET is safe, because code of .NET that Python
/// calls runs without it (<see cref="Leave"/>); so whoever has Python's lock waits for none of .NET's but those of this project, which nobody
/// holds while he waits for Python's.
/// </summary>
internal static class InterpreterLock
{
    [ThreadStatic]
    private static ThreadState? current;

    /// <summary>Whether the calling thread has the lock.</summary>
    public static bool IsHeld => current is { Depth: > 0 };

    private static ThreadState Current => current ??= new ThreadState();

    /// <summary>Has the lock until the scope is disposed; entered again by the same thread it costs a count.</summary>
    public static Scope Enter()
    {
        var state = Current;
        if (state.Depth++ == 0)
        {
            state.Acquire();
            if (ReleaseQueue.HasAny) ReleaseQueue.Drain();
        }

        return new Scope(state);
    }

    /// <summary>Where Python calls .NET: the thread has the lock already, and may be one that Python made, which was never seen here before.</summary>
    public static Entry EnterFromPython()
    {
        var state = Current;
        if (state.Depth > 0) return default;
        state.Depth = 1;
        return new Entry(state);
    }

    /// <summary>Gives the lock up, however often it was entered, for code that may wait for something else, until the scope is disposed.</summary>
    public static Absence Leave()
    {
        var state = Current;
        var depth = state.Depth;
        state.Depth = 0;
        if (depth > 0) state.Release();
        return new Absence(state, depth);
    }

    /// <summary>The calling thread started the interpreter, and has the lock since: from now on it has it like all others, when it asks for it.</summary>
    public static void GiveUpAfterStart() => Current.Release();

    /// <summary>A scope with the lock.</summary>
    public readonly ref struct Scope(ThreadState state)
    {
        public void Dispose()
        {
            if (--state.Depth == 0) state.Release();
        }
    }

    /// <summary>A scope in which Python called.</summary>
    public readonly ref struct Entry(ThreadState? state)
    {
        public void Dispose()
        {
            if (state is null) return;
            state.Depth = 0;
            state.Forget();
        }
    }

    /// <summary>A scope without the lock.</summary>
    public readonly ref struct Absence(ThreadState state, int depth)
    {
        public void Dispose()
        {
            if (depth > 0) state.Acquire();
            state.Depth = depth;
        }
    }
}
