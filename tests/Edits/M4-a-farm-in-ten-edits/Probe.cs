using Farm;

public static class Probe
{
    private static readonly Barn Kept0 = new();
    private static readonly Shelf<Crop>.Slot<int> Slot0 = new(Kept0.At("n"), 4);
    private static readonly Crop[] Crops = [new Wheat("w", 3), new Spelt("s", 5)];
    private static Func<string>? show;

    public static void Setup()
    {
        foreach (var crop in Crops) Kept0.At("n").Put(crop);
        show = Slot0.Show;
    }

    public static IEnumerable<string> Answers()
    {
        var barn = new Barn();
        var numbers = new Store<(int, string), List<int>>("numbers");
        numbers.At((1, "a")).Put([1, 2]);
        barn.At("x").Put(new Wheat("n", 1));
        yield return barn.Show();
        yield return barn.Ask();
        yield return numbers.Show();
        yield return new Shelf<Crop>.Slot<string>(barn.At("x"), "mark").Show();
        yield return new Shelf<int>.Slot<Guid>(new Store<int, int>("i").At(0), Guid.Empty).Show();
        yield return $"{new Spelt("p", 2)} {new Spelt("p", 2).Yield()} {new Spelt("p", 2) == new Spelt("p", 2) with { Rows = 2 }} {new Wheat("q", 3) with { Name = "r" }}";
        yield return $"{new Spelt("p", 2).Equals(new Wheat("p", 2))} {new HashSet<Crop> { new Wheat("p", 2), new Wheat("p", 2) }.Count}";
    }

    // Objects that were made before all edits beside such as are made now.
    public static IEnumerable<string> Kept()
    {
        var barn = new Barn();
        Crop[] crops = [new Wheat("w", 3), new Spelt("s", 5)];
        foreach (var crop in crops) barn.At("n").Put(crop);
        var slot = new Shelf<Crop>.Slot<int>(barn.At("n"), 4);
        yield return Compare(Kept0.Show(), barn.Show());
        yield return Compare(Kept0.Ask(), barn.Ask());
        yield return Compare(Slot0.Show(), slot.Show());
        yield return Compare(show!(), slot.Show());
        for (var index = 0; index < 2; index++) yield return Compare($"{Crops[index]} {Crops[index].Yield()}", $"{crops[index]} {crops[index].Yield()}");
        yield return $"{Crops[1] == (Crops[1] with { })} {Crops[1] == crops[1]} {Crops[1].GetHashCode() == crops[1].GetHashCode()} {Crops[0].Equals(crops[0])}";
    }

    private static string Compare(string old, string current) => old.Replace(" asked 0", "") == System.Text.RegularExpressions.Regex.Replace(current, " asked [0-9]+", "") ? "same" : $"{old} / {current}";
}
