using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Molt.Benchmarks;

/// <summary>The processor time of the current thread, which other programs on the machine do not stretch; the time of day where there is none.</summary>
internal static partial class ThreadClock
{
    private const int ThreadProcessorTime = 3; // CLOCK_THREAD_CPUTIME_ID

    public static TimeSpan Now => OperatingSystem.IsLinux() && GetTime(ThreadProcessorTime, out var time) == 0
        ? new(TimeSpan.TicksPerSecond * time.Seconds + time.Nanoseconds / 100)
        : Stopwatch.GetElapsedTime(0);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    private readonly record struct Time(long Seconds, long Nanoseconds);
}
