namespace Game;

public class Rates
{
    private readonly int factor;

    public Rates(int factor) => this.factor = factor;

    public int Of(int value) => value * factor;

    public static int Base() => 1;

    public static T Pick<T>(T first, T second) => first;

    public static string Show() => $"rates {Base()} {new Rates(2).Of(3)} {Pick("a", "b")}";
}

public struct Step
{
    public int Size;

    public int Twice() => Size * 2;

    public void Grow() => Size++;
}

public class Chart<T>
{
    public string Name() => typeof(T).Name;
}
