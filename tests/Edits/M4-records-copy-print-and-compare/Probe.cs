using Game;

public static class Probe
{
    private static Coin held = null!, same = null!, medal = null!;

    public static void Setup() => (held, same, medal) = (new("gold"), new("gold"), new Medal("tin"));

    public static IEnumerable<string> Kept() => [held.Show(), $"{(held with { Metal = "lead" }).Show()} {held == same with { }} {held.GetHashCode() == (held with { }).GetHashCode()}", medal.Show(), (medal with { Metal = "zinc" }).Show()];

    public static IEnumerable<string> Answers() => [new Coin("gold").Show(), $"{new Coin("gold") == new Coin("gold")}", (new Medal("tin") with { Metal = "zinc" }).Show()];
}
