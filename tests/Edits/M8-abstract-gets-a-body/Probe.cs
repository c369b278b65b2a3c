using Game;

public static class Probe
{
    private static readonly List<Beast> Old = [new Orc()];

    public static void Setup() => Old[0].Speak();

    public static IEnumerable<string> Answers() => Zoo.All().Select(one => one.Speak() + " " + one.Legs);

    public static IEnumerable<string> Kept() => Old.Select(one => one.Speak() + " " + one.Legs);
}
