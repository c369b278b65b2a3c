using Molt.Benchmarks.Contenders;

namespace Molt.Benchmarks;

/// <summary>Runs every workload by every contender, in turns, so that whatever the machine does meets all of them.</summary>
internal sealed class SteadyState(IReadOnlyList<IContender> contenders, string[] workloads)
{
    private const double SampleMilliseconds = 25;
    private const int WarmingFraction = 25;

    private readonly Dictionary<string, int> sizes = [];
    private readonly Dictionary<(string Workload, string Contender), List<double>> samples = [];

    public void Run(int rounds)
    {
        foreach (var workload in workloads) Prepare(workload);
        for (var round = 0; round < rounds; round++)
            foreach (var workload in workloads)
                foreach (var contender in contenders) Measure(workload, contender);
    }

    /// <summary>The floor's time over the contender's: 1 is as fast, more is faster.</summary>
    public double Speed(string workload, IContender contender) => Time(workload, contenders[0]) / Time(workload, contender);

    public double Time(string workload, IContender contender) => samples[(workload, contender.Name)].Min();

    /// <summary>How much a sample does.</summary>
    public int Size(string workload) => sizes[workload];

    private void Prepare(string workload)
    {
        // Twice: the first size is found in code that is still getting faster.
        for (var pass = 0; pass < 2; pass++)
        {
            sizes[workload] = SizeFor(workload);
            Warming.Warm(contenders, workload, Math.Max(2, sizes[workload] / WarmingFraction));
        }
        var answers = contenders.Select(contender => contender.Run(workload, 7).Answer).Distinct().Count();
        if (answers != 1) throw new InvalidOperationException($"The contenders disagree about {workload}.");
    }

    /// <summary>The size for which the floor takes a sample's time.</summary>
    private int SizeFor(string workload)
    {
        var size = 2;
        while (true)
        {
            var time = contenders[0].Run(workload, size).Milliseconds;
            if (time > SampleMilliseconds / 2) return Math.Max(2, (int)(size * SampleMilliseconds / time));
            size *= 2;
        }
    }

    private void Measure(string workload, IContender contender)
    {
        var key = (workload, contender.Name);
        if (!samples.TryGetValue(key, out var taken)) samples[key] = taken = [];
        taken.Add(contender.Run(workload, sizes[workload]).Milliseconds);
    }
}
