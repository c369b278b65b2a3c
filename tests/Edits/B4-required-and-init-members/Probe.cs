using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [new Spell { Name = " light ", Power = 4 }.Show()];
}
