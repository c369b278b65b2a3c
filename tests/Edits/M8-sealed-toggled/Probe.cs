using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => Zoo.All().Select(one => one.Speak());
}
