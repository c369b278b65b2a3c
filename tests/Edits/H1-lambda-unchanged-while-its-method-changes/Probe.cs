using Game;

public static class Probe
{
    private static Alarm alarm = null!;
    private static Action held = null!;

    public static void Setup()
    {
        alarm = new Alarm();
        held = alarm.Set("gate");
    }

    public static IEnumerable<string> Kept()
    {
        held();
        return [string.Join(", ", alarm.Log)];
    }

    public static IEnumerable<string> Answers()
    {
        var fresh = new Alarm();
        fresh.Set("a")();
        return fresh.Log;
    }
}
