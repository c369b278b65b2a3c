using Game;

public static class Probe
{
    private static Vault held = null!;

    public static void Setup() => held = [1];

    public static IEnumerable<string> Kept()
    {
        held.Add(2);
        return [held.Show()];
    }

    public static IEnumerable<string> Answers() => [new Vault { 4 }.Show()];
}
