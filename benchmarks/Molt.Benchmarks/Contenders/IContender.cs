namespace Molt.Benchmarks.Contenders;

/// <summary>What one run of a workload answered, and the processor time that it took, of all threads.</summary>
internal readonly record struct Sample(long Answer, double Milliseconds);

/// <summary>One way of building and running the workloads.</summary>
internal interface IContender
{
    string Name { get; }

    Sample Run(string workload, int size);
}
