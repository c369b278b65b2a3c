using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => Everything.All().Select(one => one.Key + ": " + one.Value());
}
