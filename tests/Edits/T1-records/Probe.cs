using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => Story.All().Select(one => $"{one}");
}
