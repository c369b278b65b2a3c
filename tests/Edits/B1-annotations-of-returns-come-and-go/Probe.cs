public static class Probe
{
    private static Shop? kept;

    public static void Setup() => kept = new Shop();

    public static IEnumerable<string> Answers()
    {
        var shop = new Shop();
        yield return $"{shop.Name()} {shop.Pair()} {shop.Any()} {string.Join(',', shop.All())} {Shop.First<string>()} {shop["x"]} {shop.Title}";
        yield return shop.Wait().Result ?? "nothing";
    }

    public static IEnumerable<string> Kept()
    {
        yield return $"{kept!.Name()} {kept.Pair()} {kept.Any()} {string.Join(',', kept.All())}";
    }
}
