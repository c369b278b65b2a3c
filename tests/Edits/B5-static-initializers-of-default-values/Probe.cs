public static class Probe
{
    public static IEnumerable<string> Answers() => [Counter<int>.Say(), Counter<string>.Say()];
}
