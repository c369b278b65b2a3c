namespace Game;

public static class U
{
    private static readonly int Seven = 7;

    public static IEnumerable<string> Go()
    {
        var seven = Seven;
        yield return "1: " + G.Of(1);
        yield return "2: " + G.Of(1, 2);
        yield return "s: " + G.Of("s");
        yield return "v: " + G.Of(seven);
        yield return "r: " + G.Of(Seven);
        yield return "a: " + G.Of(new[] { 1 });
        yield return "l: " + G.Of(new List<string>());
        yield return "t: " + Task.FromResult(1).ContinueWith(done => G.Of(done.Result)).GetAwaiter().GetResult();
    }
}
