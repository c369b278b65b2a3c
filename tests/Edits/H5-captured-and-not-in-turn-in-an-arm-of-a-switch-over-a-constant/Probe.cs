using Game;

public static class Probe
{
    private static readonly List<IEnumerator<string>> held = [];
    private static readonly Turns turns = new();
    private static Task? call;

    public static void Setup()
    {
        held.AddRange([Items.Arms(3).GetEnumerator(), Items.Never(3).GetEnumerator()]);
        call = Items.Waits(turns);
    }

    public static IEnumerable<string> Kept()
    {
        foreach (var list in held) list.MoveNext();
        return [.. held.Select(list => list.MoveNext() ? list.Current : "end"), turns.Turn(3) + call!.Exception];
    }

    public static IEnumerable<string> Answers()
    {
        var other = new Turns();
        _ = Items.Waits(other);
        return [.. Items.Arms(2).Take(4), .. Items.Never(2).Take(2), other.Turn(1), other.Turn(2)];
    }
}
