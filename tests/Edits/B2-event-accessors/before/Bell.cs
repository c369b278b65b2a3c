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
            listeners++;
        }
        remove
        {
            rung -= value;
            listeners--;
        }
    }

    public string Ring(int times)
    {
        rung?.Invoke(times);
        return $"{listeners} heard it";
    }
}
