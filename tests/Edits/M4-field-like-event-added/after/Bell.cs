namespace Game;

public class Bell
{
    public event Action? Rung;

    public string Ring()
    {
        Rung?.Invoke();
        return "dong";
    }
}
