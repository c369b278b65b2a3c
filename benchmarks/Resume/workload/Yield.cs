namespace Workloads;

/// <summary>Iterators half way through that are asked for their next values in turns.</summary>
public static class Yield
{
    private static readonly IEnumerator<int>[] begun = Begin(64);
    private static long total;

    public static long Run(int size)
    {
        total = 0;
        for (var resumed = 0; resumed < size; resumed++) begun[resumed & 63].MoveNext();
        return total;
    }

    private static IEnumerator<int>[] Begin(int count)
    {
        var all = new IEnumerator<int>[count];
        for (var index = 0; index < count; index++)
        {
            all[index] = Wait().GetEnumerator();
            all[index].MoveNext();
        }
        return all;
    }

    private static IEnumerable<int> Wait()
    {
        var turns = 0;
        while (true)
        {
            yield return turns;
            turns++;
            total += 2;
            // lost: if (turns < 0) yield return -1;
        }
    }
}
