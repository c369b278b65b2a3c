namespace Workloads;

/// <summary>Short-lived objects: trees, lists, dictionaries, closures.</summary>
public static class Allocation
{
    public static long Run(int size)
    {
        long sum = 0;
        for (var round = 0; round < size; round++)
        {
            sum += new Branch(7).Count();
            var events = new List<Happening>();
            for (var i = 0; i < 200; i++) events.Add(new Happening(i, new Place(i % 20, round % 20)));
            var places = new Dictionary<Place, int>();
            foreach (var happening in events) places[happening.Where] = places.GetValueOrDefault(happening.Where) + happening.When;
            sum += places.Count + Later(round)() + events[^1].When;
        }
        return sum;
    }

    private static Func<int> Later(int value) => () => value & 3;
}

public sealed class Branch
{
    private readonly Branch? left;
    private readonly Branch? right;

    public Branch(int depth)
    {
        if (depth == 0) return;
        left = new Branch(depth - 1);
        right = new Branch(depth - 1);
    }

    public int Count() => 1 + (left?.Count() ?? 0) + (right?.Count() ?? 0);
}

public sealed record Happening(int When, Place Where);

public readonly record struct Place(int X, int Y);
