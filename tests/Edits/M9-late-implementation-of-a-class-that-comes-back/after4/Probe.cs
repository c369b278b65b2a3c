using Game;

public static class Probe
{
    private static readonly List<object> held = [];

    public static void Setup() => held.AddRange([new Middle(), new Last()]);

    public static IEnumerable<string> Kept() => held.Select(one => one is ISay say ? say.Say("k") : "mute");

    public static IEnumerable<string> Answers() => [new Middle() is ISay middle ? middle.Say("m") : "mute", ((ISay)new Last()).Say("l"), new Base<int>() is ISay number ? number.Say("n") : "mute"];
}
