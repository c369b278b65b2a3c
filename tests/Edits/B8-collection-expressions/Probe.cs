using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() =>
        [string.Join(",", Lists.Numbers()), string.Join(",", Lists.Words("w")), $"{Lists.Fixed().Length} {Lists.Sum()}", string.Join(",", Lists.Any())];
}
