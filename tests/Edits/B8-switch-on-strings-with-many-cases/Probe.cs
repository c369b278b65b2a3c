using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() =>
        [string.Join(",", new[] { "look", "go", "kill", "rest", "wake", "wield", "", "?" }.Select(Verbs.Cost))];
}
