namespace Molt.Pumping;

/// <summary>
/// A prepared edit that waits to be committed. Exactly one of two happens to it: the pumping thread claims it and runs it, or the
/// reloader's thread, which offered it, withdraws it. So what the session holds belongs to one thread at any time.
/// </summary>
internal sealed class Offer(Action commit)
{
    private readonly Lock gate = new(); // guards state
    private readonly ManualResetEventSlim done = new();
    private State state;

    private enum State
    {
        Open,
        Claimed,
        Withdrawn,
    }

    public bool IsClaimed
    {
        get { lock (gate) return state == State.Claimed; }
    }

    /// <summary>Takes it to be run; false when it was withdrawn, or taken before.</summary>
    public bool TryClaim() => TryLeaveOpen(State.Claimed);

    /// <summary>Takes it back; false when it is being run, or has been.</summary>
    public bool TryWithdraw() => TryLeaveOpen(State.Withdrawn);

    /// <summary>Commits it, on the thread that claimed it.</summary>
    public void Run()
    {
        try
        {
            commit();
        }
        finally
        {
            done.Set();
        }
    }

    /// <summary>Waits until the thread that claimed it is through with it.</summary>
    public void Wait() => done.Wait();

    private bool TryLeaveOpen(State next)
    {
        lock (gate)
        {
            if (state != State.Open) return false;
            state = next;
            return true;
        }
    }
}
