namespace Game;

public class Alarm
{
    public List<string> Log { get; } = [];

    public Action Set(string place)
    {
        Log.Add($"set at {place}");
        return () => Log.Add($"alarm at {place}");
    }
}
