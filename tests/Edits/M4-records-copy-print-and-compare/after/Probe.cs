using Game;

public static class Probe
{
    private static Coin held = null!, same = null!, medal = null!;

    public static IEnumerable<string> Kept()
    {
        held.Worth = 99;
        same.Worth = 99;
        var copy = held with { Metal = "lead" };
        copy.Worth++;
        return [held.Show(), $"{copy.Show()} {held == same with { Worth = 1 }} {held.GetHashCode() == (held with { }).GetHashCode()}", medal.Show(), (medal with { Metal = "zinc" }).Show()];
    }

    public static IEnumerable<string> Answers() => [new Coin("gold").Show(), $"{new Coin("gold") { Worth = 1 } == new Coin("gold")}", (new Medal("tin") with { Metal = "zinc", Ribbon = "blue" }).Show()];
}
