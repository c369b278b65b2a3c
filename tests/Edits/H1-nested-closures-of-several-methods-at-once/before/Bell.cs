namespace Game;

public class Bell
{
    public Func<int, string>[] Both(int hour)
    {
        Func<int, string> early = n => $"early {hour} {n}";
        Func<int, string> late = n => $"late {hour} {n}";
        return [early, late];
    }

    public Func<int, string> Step(int step)
    {
        Func<int, string> lost = n => $"lost {n}";
        Func<int, string> kept = n => $"kept {step} {n}";
        return step > 0 ? kept : lost;
    }

    public Func<int, Func<string>> Deep(int a) => b => () => $"deep {a} {b}";

    public List<Func<int, string>> Loop(int count)
    {
        var all = new List<Func<int, string>>();
        for (var n = 0; n < count; n++)
        {
            var copy = n;
            all.Add(other => $"loop {count} {copy} {other}");
        }
        return all;
    }
}
