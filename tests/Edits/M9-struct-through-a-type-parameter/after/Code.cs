namespace Game;

public interface ICount
{
    int Value { get; }

    void Add(int more);

    int Next(ref int step) => ++step + Value;
}

public struct Counter : ICount
{
    private int value;

    public int Value => value;

    public void Add(int more) => value += more;

    public int Next(ref int step) => value += step++;
}

public class Boxed : ICount
{
    private int value;

    public int Value => value;

    public void Add(int more) => value += more;
}

public static class Use
{
    public static string Run<T>(T one) where T : ICount
    {
        one.Add(3);
        one.Add(4);
        var step = 1;
        return $"{one.Next(ref step)} {one.Next(ref step)} {one.Value} {step}";
    }
}
