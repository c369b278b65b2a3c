using System.Diagnostics;

namespace Molt.Pipeline;

/// <summary>
/// Tells whether files are still being saved that belong to the same edit. One file that was saved by itself is never kept
/// waiting. In real time, whatever clock the host simulates: those who save are real.
/// </summary>
internal sealed class Burst(SessionOptions options)
{
    // However long files keep changing, after this time, and so many rounds, the edit is made with those that are there. Time
    // alone would not do: on a busy machine the first attempt may take it all.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private const int MostRounds = 10;

    // Between two files that one program writes, on a machine that has other things to do, too.
    private static readonly TimeSpan PauseBetweenFiles = TimeSpan.FromMilliseconds(30);

    private readonly long start = Stopwatch.GetTimestamp();
    private long lastArrival = Stopwatch.GetTimestamp();
    private int rounds;

    /// <summary>Whether to wait no longer, whatever goes on. A branch switch is waited for: git ends it.</summary>
    public bool IsTooLong => rounds >= MostRounds && Stopwatch.GetElapsedTime(start) > Patience && !options.IsBranchSwitched();

    /// <summary>Whether what is said to be on its way does not come.</summary>
    /// <param name="since">When waiting for it began.</param>
    public bool IsInVain(long since) => Stopwatch.GetElapsedTime(since) > Patience && !options.IsBranchSwitched();

    public void Arrived()
    {
        lastArrival = Stopwatch.GetTimestamp();
        rounds++;
    }

    /// <summary>How long nothing may arrive before the edit is made.</summary>
    /// <param name="files">How many files are about to go live.</param>
    public TimeSpan Pause(int files)
    {
        var wasBusy = IsBusy;
        IsBusy = options.IsUnsettled() || options.IsBranchSwitched();
        if (IsBusy || wasBusy) return PauseBetweenFiles;
        return files < 2 ? TimeSpan.Zero : Left(PauseBetweenFiles);
    }

    /// <summary>Whether something was known to be on its way when <see cref="Pause"/> was asked last.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>What is left of a time that began when the last file arrived.</summary>
    public TimeSpan Left(TimeSpan pause)
    {
        var left = pause - Stopwatch.GetElapsedTime(lastArrival);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
