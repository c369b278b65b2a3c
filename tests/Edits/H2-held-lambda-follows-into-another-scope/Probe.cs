using Game;

public static class Probe
{
    private static List<Func<string>> held = null!;
    private static List<Func<int, string>> each = null!;

    public static void Setup()
    {
        held = new Forge("old").Make(10, "iron");
        each = [.. new Forge("old").Each(["a", "b"]), .. new Forge("old").Each([7])];
    }

    public static string[] Answers()
    {
        var (made, all) = (new Forge("new").Make(3, "gold"), new Forge("new").Each([2.5, 3.5]));
        return [.. made.Select(one => one()), .. made.Select(one => one()), .. all.Select(one => one(2)), .. all.Select(one => one(3))];
    }

    public static string[] Kept() => [.. held.Select(one => one()), .. each.Select(one => one(1))];
}
