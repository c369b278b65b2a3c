namespace Game;

public static class Pairs
{
    public static (int Low, int High) Range(int[] numbers)
    {
        var range = (Low: int.MaxValue, High: 0);
        foreach (var number in numbers) (range.Low, range.High) = (Math.Min(range.Low, number), range.High + number);
        return range;
    }

    public static string Show((string Name, (int X, int Y) At) thing)
    {
        var (name, (x, y)) = thing;
        (x, y) = (y, x);
        return $"{name} {x}/{y} {thing == ("b", (1, 2))} {thing.At}";
    }

    public static object Wide() => (1, "b", 3.5, 'd', (object?)null, 6L, (byte)7, 8, (9, 10));
}
