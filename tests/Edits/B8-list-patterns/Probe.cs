using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() =>
        new[] { "", "go north", "go east", "take axe bow all", "take", "hey you!", "a b c" }
            .Select(line => Commands.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
