namespace Game;

public class Gate
{
    private readonly List<Action<string>> listeners = [];

    public string Open(string who)
    {
        foreach (var listener in listeners) listener(who);
        return $"{listeners.Count} listeners";
    }
}
