using Game;

public static class Probe
{
    private static readonly List<Creature> held = [];

    public static void Setup()
    {
        held.Clear();
        held.AddRange([new Orc(), new Elf(), new Creature()]);
    }

    public static IEnumerable<string> Answers() => [new Orc().Say(), new Elf().Say(), new Creature().Say()];

    public static IEnumerable<string> Kept()
    {
        string[] said = [.. held.Select(one => one.Say())];
        held.Add(new Orc());
        return said;
    }
}
