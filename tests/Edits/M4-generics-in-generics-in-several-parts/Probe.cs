using Game;

public static class Probe
{
    private static readonly Registry<string> Words = new("w");
    private static readonly Registry<(int, string)> Pairs = new((1, "p"));
    private static readonly Registry<string>.Shelf<List<int>> Shelf = Words.Add<List<int>>();
    private static readonly Registry<(int, string)>.Shelf<Registry<int>.Shelf<object>> Deep = Pairs.Add<Registry<int>.Shelf<object>>();

    public static IEnumerable<string> Answers()
    {
        var fresh = new Registry<List<string>>(["a"]);
        yield return $"{fresh.Show()} {fresh.Add<object>().Tell()} {new Registry<int>(3).Add<Registry<string>.Shelf<int>>().Tell()}";
        yield return $"{((Registry<int>.Shelf<int>.Box)new Registry<int>(4).Add<int>()).Inner()} {fresh.Add<DateTime>().Make()}";
        yield return $"{Deep.Make().Tell()} {((Registry<int>.Shelf<Version>.Box)new Registry<int>(5).Add<Version>()).Home is null}";
    }

    public static IEnumerable<string> Kept() => [Words.Show(), Pairs.Show(), Shelf.Tell(), ((Registry<(int, string)>.Shelf<Registry<int>.Shelf<object>>.Box)Deep).Inner()];
}
