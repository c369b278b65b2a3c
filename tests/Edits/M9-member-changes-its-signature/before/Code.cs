namespace Game;

public interface IMove
{
    string Go(int x);

    event Action Gone;
}

public class Car : IMove
{
    public string Go(int x) => "car " + x;

    public event Action? Gone;

    protected void Tell() => Gone?.Invoke();
}

public class Boat : IMove
{
    string IMove.Go(int x) => "boat " + x;

    event Action IMove.Gone { add { } remove { } }
}

public static class Use
{
    public static string All(IEnumerable<IMove> all) => string.Join(", ", all.Select(one => one.Go(1)));
}
