namespace Game;

public class Bell
{
    public Func<int, string>[] Both(int hour)
    {
        Func<int, string> early = n => $"EARLY {hour} {n}";
        Func<int, string> late = n => $"late {hour} {n}";
        return [early, late];
    }

    public Func<int, string> Step(int step)
    {
        Func<int, string> kept = n => $"KEPT {step} {n}";
        return kept;
    }

    public Func<int, Func<string>> Deep(int a) => b => () => $"DEEP {a} {b}";

    public List<Func<int, string>> Loop(int count)
    {
        var all = new List<Func<int, string>>();
        for (var n = 0; n < count; n++)
        {
            var copy = n;
            all.Add(other => $"LOOP {count} {copy} {other}");
        }
        return all;
    }
}
