using Game;

public static class Probe
{
    private static readonly List<IEnumerator<string>> held = [];
    private static readonly List<Turns> turns = [];
    private static readonly List<Task> calls = [];

    public static void Setup()
    {
        var desk = new Desk<int>(5);
        held.AddRange([Desk<int>.Counts(3).GetEnumerator(), desk.Own().GetEnumerator(), desk.Asked(4).GetEnumerator()]);
        Start(one => Desk<string>.Waits(one, 3));
        Start(desk.Heats);
    }

    public static IEnumerable<string> Kept() =>
        [.. held.Select(list => list.MoveNext() ? list.Current : "end"), .. turns.Select((one, index) => one.Turn(3) + calls[index].Exception)];

    public static IEnumerable<string> Answers()
    {
        var (first, second, desk) = (new Turns(), new Turns(), new Desk<byte>(2));
        _ = Desk<int>.Waits(first, 2);
        _ = desk.Heats(second);
        return [.. Desk<int>.Counts(2).Take(2), .. desk.Own().Take(2), .. desk.Asked(1).Take(2), first.Turn(1), first.Turn(2), second.Turn(2)];
    }

    private static void Start(Func<Turns, Task> serve)
    {
        var own = new Turns();
        turns.Add(own);
        calls.Add(serve(own));
    }
}
