namespace Game;

public class Gate
{
    private readonly List<Action<string>> listeners = [];

    public event Action<string> Opened
    {
        add => listeners.Add(value);
        remove => listeners.Remove(value);
    }

    public static event Action Any
    {
        add => value();
        remove => value();
    }

    public string Open(string who)
    {
        var log = new List<string>();
        Action<string> hear = name => log.Add($"heard {name}");
        Opened += hear;
        Opened += name => log.Add($"saw {name}");
        Any += () => log.Add("any");
        foreach (var listener in listeners) listener(who);
        Opened -= hear;
        return $"{string.Join(",", log)}; {listeners.Count} left";
    }
}
