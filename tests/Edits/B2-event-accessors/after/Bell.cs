namespace Game;

public class Bell
{
    private Action<int>? rung;
    private int listeners;

    public event Action<int> Rung
    {
        add
        {
            rung += value;
            rung += value;
            listeners += 2;
        }
        remove => listeners = -1;
    }

    public string Ring(int times)
    {
        rung?.Invoke(times);
        return $"{listeners} heard it";
    }
}
