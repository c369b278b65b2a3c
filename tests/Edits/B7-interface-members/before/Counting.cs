namespace Game;

public interface ICounter
{
    static int Start { get; set; } = 1;

    int Next();

    static ICounter Create() => new Counter(1);

    sealed int Skip(int times)
    {
        var last = 0;
        for (var i = 0; i < times; i++) last = Next();
        return last;
    }
}

public class Counter(int step) : ICounter
{
    private int now;

    public int Next() => now += step;
}
