namespace Game;

public interface ICounter
{
    static int Start { get; set; } = 1;

    int Next();

    static ICounter Create() => new Counter(5);

    sealed int Skip(int times)
    {
        var sum = 0;
        for (var i = 0; i < times; i++) sum += Next();
        return sum;
    }
}

public class Counter(int step) : ICounter
{
    private int now;

    public int Next() => (now += step) + 1000;
}
