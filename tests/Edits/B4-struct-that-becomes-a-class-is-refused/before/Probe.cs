public static class Probe
{
    private static Chest held = new(1);

    public static void Setup() => held.Coins[1] = 8;

    public static IEnumerable<string> Kept() => [Show(held)];

    public static IEnumerable<string> Answers() => [Show(new Chest(2))];

    private static string Show(Chest chest)
    {
        Func<string> show = () => Chest.Size + string.Join(",", chest.Coins);
        return show();
    }
}
