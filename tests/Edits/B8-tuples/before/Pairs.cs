namespace Game;

public static class Pairs
{
    public static (int Low, int High) Range(int[] numbers) => (numbers.Min(), numbers.Max());

    public static string Show((string Name, (int X, int Y) At) thing) => $"{thing.Name} {thing.At.X}";

    public static object Wide() => (1, 2, 3);
}
