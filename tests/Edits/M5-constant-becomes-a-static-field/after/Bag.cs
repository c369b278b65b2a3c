namespace Game;

public class Bag<T>
{
    private static readonly int Size = typeof(T) == typeof(int) ? 1 : 2;

    public static string Show() => $"bag of {Size}!";
}

public class Purse
{
    public static readonly int Size = Bag<int>.Show().Length;

    public static string Show() => $"purse of {Size}!";
}

public static class Mixed
{
    public static string Show() => $"{Purse.Size}";
}
