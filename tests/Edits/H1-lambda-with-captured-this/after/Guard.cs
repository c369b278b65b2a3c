namespace Game;

public class Guard(string name)
{
    private int calls;

    public Func<string> Watch()
    {
        return () => $"{calls--} by {name.ToUpperInvariant()}";
    }

    public Action<int> Wake() => by => calls = by * 10;
}
