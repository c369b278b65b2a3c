using System.Runtime;
using Molt.Benchmarks.Contenders;

namespace Molt.Benchmarks;

/// <summary>
/// Brings all contenders to the last tier of compilation. A method moves up after 30 calls of its own, and then only when the runtime has
/// compiled nothing new for 100 ms, twice where it is instrumented in between; the loop of a method that is not called that often stays in
/// code that was made while it ran (on-stack replacement), which may be faster or slower than the method's own last one. Time alone does
/// not tell: so calls and pauses take turns until a pause finds that nothing was compiled.
/// </summary>
internal static class Warming
{
    private const int Calls = 40;
    private const int LeastTurns = 6;
    private const int QuietTurns = 3;
    private const int MostTurns = 60;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public static void Warm(IReadOnlyList<IContender> contenders, string workload, int size)
    {
        var (compiled, quiet) = (JitInfo.GetCompiledMethodCount(), 0);
        for (var turn = 0; turn < MostTurns && (turn < LeastTurns || quiet < QuietTurns); turn++)
        {
            foreach (var contender in contenders)
                for (var call = 0; call < Calls; call++) contender.Run(workload, size);
            Thread.Sleep(Pause);
            var now = JitInfo.GetCompiledMethodCount();
            (compiled, quiet) = (now, now == compiled ? quiet + 1 : 0);
        }
    }
}
