using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Shop.Sell(), Activator.CreateInstance<Lamp>().Show()];
}
