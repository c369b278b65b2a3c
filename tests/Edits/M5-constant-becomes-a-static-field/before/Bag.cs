namespace Game;

public class Bag<T>
{
    private const int Size = 16;

    public static string Show() => $"bag of {Size}";
}

public class Purse
{
    public const int Size = 3;

    public static string Show() => $"purse of {Size}";
}

public static class Mixed
{
    public static string Show() => $"{Purse.Size}";
}
