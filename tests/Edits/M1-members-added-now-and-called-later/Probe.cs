using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [User.Use(), new Core().Run()];
}
