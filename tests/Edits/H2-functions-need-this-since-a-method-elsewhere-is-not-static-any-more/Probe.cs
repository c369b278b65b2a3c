using Game;

public static class Probe
{
    private static readonly List<IEnumerator<string>> lists = [];
    private static readonly List<Turns> turns = [];
    private static readonly List<Task> calls = [];
    private static readonly List<Func<int, string>> held = [];

    public static void Setup()
    {
        var desk = new Desk(5);
        held.Add(desk.Made(4));
        lists.Add(desk.Own(3).GetEnumerator());
        Start(turns => desk.Heats(turns, 2));
    }

    public static IEnumerable<string> Kept() =>
        [.. held.Select(Ask), .. lists.Select(list => { try { return list.MoveNext() ? list.Current : "end"; } catch (Exception e) { return e.Message; } }), .. turns.Select((one, index) => one.Turn(3) + calls[index].Exception?.InnerException?.Message)];

    public static IEnumerable<string> Answers()
    {
        var (turns, desk) = (new Turns(), new Desk(2));
        _ = desk.Heats(turns, 7);
        return [desk.Made(1)(2), .. desk.Own(4).Take(2), turns.Turn(1), turns.Turn(2)];
    }

    private static string Ask(Func<int, string> shown)
    {
        try { return shown(1); }
        catch (Exception e) { return e.Message; }
    }

    private static void Start(Func<Turns, Task> serve)
    {
        var own = new Turns();
        turns.Add(own);
        calls.Add(serve(own));
    }
}
