using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Bag<int>.Show(), Bag<string>.Show(), Purse.Show(), Mixed.Show(), new Coin().Show()];
}
