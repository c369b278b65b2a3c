namespace Game;

public interface ITotal
{
    int Add(int number);
}

public struct Total : ITotal
{
    private int sum;

    public int Add(int number)
    {
        sum = sum * 10 + number;
        return sum;
    }
}

public static class Totals
{
    public static string Twice<T>(T total) where T : ITotal
    {
        ref var same = ref total;
        same.Add(1);
        total.Add(2);
        var copy = total;
        copy.Add(9);
        return $"{total.Add(3)} {typeof(T).IsValueType}";
    }

    public static string Boxed(ITotal total)
    {
        total.Add(7);
        return $"{total.Add(5)}";
    }
}
