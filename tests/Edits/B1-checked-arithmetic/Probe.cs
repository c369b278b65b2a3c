using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() =>
        [Try(() => Bank.Add(int.MaxValue, 1)), Try(() => Bank.Cut(300)), Try(() => Bank.Product(100_000, 100_000))];

    private static string Try(Func<long> sum)
    {
        try
        {
            return $"{sum()}";
        }
        catch (OverflowException)
        {
            return "overflow";
        }
    }
}
