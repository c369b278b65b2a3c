namespace Game;

public class Alarm
{
    public List<string> Log { get; } = [];

    public Action Set(string place)
    {
        var where = place.Trim();
        if (where.Length == 0) throw new ArgumentException("nowhere", nameof(place));
        foreach (var letter in where) Log.Add($"{letter}");
        return () => Log.Add($"alarm at {place}");
    }
}
