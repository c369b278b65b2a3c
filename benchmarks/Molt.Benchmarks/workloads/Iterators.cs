namespace Workloads;

/// <summary>Sequences made by <c>yield return</c>, one over another.</summary>
public static class Iterators
{
    public static long Run(int size)
    {
        long sum = 0;
        for (var round = 0; round < size; round++)
        {
            foreach (var value in Differences(Multiples(Numbers(round, 500), 3))) sum += value;
            foreach (var node in Walk(Tree)) sum += node.Value;
        }
        return sum;
    }

    private static readonly Node? Tree = Grow(5);

    private static IEnumerable<int> Numbers(int first, int count)
    {
        for (var number = first; number < first + count; number++) yield return number;
    }

    private static IEnumerable<int> Multiples(IEnumerable<int> numbers, int factor)
    {
        foreach (var number in numbers)
            if (number % factor == 0) yield return number * number;
    }

    private static IEnumerable<int> Differences(IEnumerable<int> numbers)
    {
        int? before = null;
        foreach (var number in numbers)
        {
            if (before is { } known) yield return number - known;
            before = number;
        }
    }

    private static IEnumerable<Node> Walk(Node? node)
    {
        if (node is null) yield break;
        foreach (var below in Walk(node.Left)) yield return below;
        yield return node;
        foreach (var below in Walk(node.Right)) yield return below;
    }

    private static Node? Grow(int depth, int value = 1) =>
        depth == 0 ? null : new Node(value, Grow(depth - 1, value * 2), Grow(depth - 1, value * 2 + 1));

    private sealed record Node(int Value, Node? Left, Node? Right);
}
