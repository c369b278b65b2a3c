namespace Game;

public interface ITotal
{
    int Add(int number);
}

public struct Total : ITotal
{
    private int sum;

    public int Add(int number) => sum += number;
}

public static class Totals
{
    public static string Twice<T>(T total) where T : ITotal
    {
        total.Add(1);
        return $"{total.Add(2)}";
    }

    public static string Boxed(ITotal total) => $"{total.Add(5)}";
}
