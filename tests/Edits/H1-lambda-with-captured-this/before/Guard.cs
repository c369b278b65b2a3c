namespace Game;

public class Guard(string name)
{
    private int calls;

    public Func<string> Watch()
    {
        return () => $"{name} {++calls}";
    }

    public Action<int> Wake() => by => calls += by;
}
