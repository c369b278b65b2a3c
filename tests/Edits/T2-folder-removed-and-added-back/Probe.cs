using Game;

public static class Probe
{
    private static ICommand[] held = null!;

    public static void Setup() => held = All.Make();

    public static IEnumerable<string> Kept() => held.Select(command => command.Run());

    public static IEnumerable<string> Answers() => All.Make().Select(command => command.Run());
}
