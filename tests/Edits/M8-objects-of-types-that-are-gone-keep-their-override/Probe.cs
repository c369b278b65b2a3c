public static class Probe
{
    private static readonly List<Orc> held = [];

    public static void Setup() => held.AddRange(Store.All());

    public static IEnumerable<string> Answers()
    {
        foreach (var orc in Store.All()) yield return $"{orc.GetType().Name} {orc.Show()}";
    }

    public static IEnumerable<string> Kept()
    {
        foreach (var orc in held) yield return $"{orc.GetType().Name} {orc.Show()}";
    }
}
