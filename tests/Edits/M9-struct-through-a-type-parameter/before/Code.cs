namespace Game;

public interface ICount
{
    int Value { get; }
}

public struct Counter : ICount
{
    private int value;

    public int Value => value;

    public void Add(int more) => value += more;
}

public class Boxed : ICount
{
    private int value;

    public int Value => value;

    public void Add(int more) => value += more;
}

public static class Use
{
    public static string Run<T>(T one) where T : ICount => one.Value.ToString();
}
