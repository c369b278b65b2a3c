using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [$"{Guests.NameLength(1)} {Guests.Width()} {Guests.Leave()} {Table.Said()}"];
}
