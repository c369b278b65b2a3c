using Game;

public static class Probe
{
    private static readonly List<(int Made, IEnumerator<string> Items)> waiting = [];
    private static int asked;

    public static void Setup() => Begin();

    public static IEnumerable<string> Answers() => [string.Join(' ', Counts.And(3).Take(3)), string.Join(' ', Counts.Or(3).Take(3)), string.Join(' ', Counts.Nested(3).Take(3))];

    public static IEnumerable<string> Kept()
    {
        asked++;
        foreach (var (made, items) in waiting) yield return $"{made} {Next(items)}";
        Begin();
    }

    private static void Begin()
    {
        foreach (var items in new[] { Counts.And(3), Counts.Or(3), Counts.Nested(3) })
        {
            var started = items.GetEnumerator();
            started.MoveNext();
            waiting.Add((asked, started));
        }
    }

    private static string Next(IEnumerator<string> items)
    {
        try
        {
            return items.MoveNext() ? items.Current : "over";
        }
        catch (NullReferenceException exception)
        {
            return exception.GetType().Name;
        }
    }
}
