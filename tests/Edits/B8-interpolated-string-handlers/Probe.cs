using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        Log on = new() { IsOn = true }, off = new();
        Work.Do(on, 12);
        Work.Do(off, 12);
        return [.. on.Lines, .. off.Lines];
    }
}
