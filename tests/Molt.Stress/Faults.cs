using System.Collections.Concurrent;

namespace Molt.Stress;

/// <summary>What went wrong, from any thread; the first of each kind is enough.</summary>
internal sealed class Faults
{
    private const int Most = 50;

    private readonly ConcurrentQueue<string> all = [];

    public IReadOnlyList<string> All => [.. all];

    public void Add(string fault)
    {
        if (all.Count < Most) all.Enqueue(fault);
    }
}
