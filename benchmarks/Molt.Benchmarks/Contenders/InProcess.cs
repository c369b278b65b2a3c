namespace Molt.Benchmarks.Contenders;

/// <summary>
/// Workloads in this process. Processor time rather than the clock's: other processes of a busy machine do not count, the
/// collector and the thread pool do.
/// </summary>
internal sealed class InProcess(string name, Func<string, Func<int, long>> bind) : IContender
{
    private readonly Dictionary<string, Func<int, long>> bound = [];

    public string Name => name;

    public Sample Run(string workload, int size)
    {
        if (!bound.TryGetValue(workload, out var run)) bound[workload] = run = bind(workload);
        var start = Environment.CpuUsage.TotalTime;
        var answer = run(size);
        return new(answer, (Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
    }
}
