namespace Game;

public class Bag<T>
{
    private const int Size = 17;

    public static string Show() => $"bag of {Size}?";
}

public class Purse
{
    public const int Size = 4;

    public static string Show() => $"purse of {Size}?";
}

public static class Mixed
{
    public static string Show() => $"{Purse.Size}";
}
