namespace Game;

public interface IMove
{
    string Go(int x, string how = "fast");

    T Carry<T>(T load) where T : notnull;

    event Action Gone;

    event Action<int> Stopped;
}

public class Car : IMove
{
    public string Go(int x, string how) => "car " + x + how;

    public T Carry<T>(T load) where T : notnull => load;

    public event Action? Gone;

    public event Action<int> Stopped { add => value(1); remove { } }

    protected void Tell() => Gone?.Invoke();
}

public class Boat : IMove
{
    string IMove.Go(int x, string how) => "boat " + x + how;

    T IMove.Carry<T>(T load) => default!;

    event Action IMove.Gone { add { } remove { } }

    event Action<int> IMove.Stopped { add => value(2); remove { } }
}

public static class Use
{
    public static string All(IEnumerable<IMove> all) => string.Join(", ", all.Select(One));

    private static string One(IMove one)
    {
        var stops = 0;
        one.Stopped += stop => stops += stop;
        return one.Go(1) + one.Carry(5) + one.Carry("x") + stops;
    }
}
