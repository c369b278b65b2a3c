using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() =>
    [
        string.Join(",", Work<int>.Each([4, 5], 2)), string.Join(",", Work<string>.Each(["x"], 1)),
        $"{Work<string?>.CountAsync(["a", null]).Result} {Work<int>.CountAsync([1, 2]).Result}",
    ];
}
