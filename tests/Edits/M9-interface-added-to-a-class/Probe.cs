using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Key.Use(new Door())];
}
