namespace Game;

public class Bell
{
    private readonly List<string> heard = [];

    public event Action<string>? Rung;

    public string Ring()
    {
        if (Rung is null) Rung += heard.Add;
        Rung?.Invoke("dong");
        return string.Join(' ', heard);
    }
}
