namespace Game;

// Never changes: everything here only passes on.
public static class Middle
{
    public static int Direct() => Numbers.Base() + 1;

    public static int Deep(int depth) => depth == 0 ? Numbers.Base() : Deep(depth - 1);

    public static int Virtual(Shape shape) => shape.Area();

    public static int Interface(ISized sized) => sized.Size;

    public static string Text(object any) => $"[{any}]";

    public static T Generic<T>(T value) => Numbers.Pick(value, value);

    public static int OfGenericClass() => new Stock<int>().Count(3) + new Stock<string>().Count("x");

    public static string Query() => string.Join(',', Numbers.All().Where(Numbers.IsGood).Select(number => number * Numbers.Base()));

    public static int Held() => Kept.Sum(one => one());

    public static readonly List<Func<int>> Kept = [Numbers.Base, () => Numbers.Base() * 2, Numbers.Lambda()];

    public static async Task<int> Waited()
    {
        await Task.Yield();
        return Numbers.Base() + await Numbers.Slow();
    }

    public static int ByReference()
    {
        var value = 1;
        Numbers.Add(ref value, out var twice);
        return value * 1000 + twice;
    }

    public static string Many() => Numbers.Many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
}

public interface ISized
{
    int Size { get; }
}
