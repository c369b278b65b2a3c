namespace Game;

public class Bell
{
    private readonly List<string> heard = [];

    public event Action<string>? Rung;

    public string Ring()
    {
        Rung?.Invoke("late");
        return $"({string.Join(' ', heard)}) {Rung?.GetInvocationList().Length}";
    }
}
