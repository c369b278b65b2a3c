using System.Runtime.InteropServices;

namespace Molt.Benchmarks;

/// <summary>The processor time of the current thread, which other programs on the machine do not stretch. Linux only.</summary>
internal static partial class ThreadClock
{
    private const int ThreadProcessorTime = 3; // CLOCK_THREAD_CPUTIME_ID

    public static TimeSpan Now => GetTime(ThreadProcessorTime, out var time) == 0 ? new(TimeSpan.TicksPerSecond * time.Seconds + time.Nanoseconds / 100) : throw new InvalidOperationException("The clock cannot be read.");

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    private readonly record struct Time(long Seconds, long Nanoseconds);
}
