using Game;

public static class Probe
{
    private static readonly Guild<string> Old = new();
    private static readonly Guild<int> Numbers = new();
    private static readonly Guild<string>.IRank<string> Coin = new Coin(3);

    public static IEnumerable<string> Answers() =>
    [
        new Guild<string>().Show("ann"), Old.Show("bo"), Numbers.Show(3), new Guild<(int, object?)>().Show((1, null)), Coin.Title("x"), Asked(Coin, "a"), Asked(new Coin(4), "b"),
    ];

    private static string Asked<T>(T rank, string member) where T : Guild<string>.IRank<string> => rank.Title(member) + More(rank, member);

    private static string More(Guild<string>.IRank<string> rank, string member) => rank.Title(member);
}
