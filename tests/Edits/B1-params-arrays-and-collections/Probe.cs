using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() =>
        [Chat.Join("you", "see", "rain"), Chat.Join(), $"{Chat.Total(4, 5)} {Chat.Total()}", Chat.List("all", 1, "two", 3.5)];
}
