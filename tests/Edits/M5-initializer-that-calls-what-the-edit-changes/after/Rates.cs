namespace Game;

public class Rates
{
    private static readonly int start = Base() + Added();

    private static readonly string all = Pick("x", "y") + Late(new Rates(2)) + new Chart<int>().Name();

    private static readonly int steps = Steps();

    private static readonly Func<int, int> kept = value => new Rates(1).Of(value);

    private readonly int factor;

    public Rates(int factor) => this.factor = factor * 100;

    public int Of(int value) => value * factor + Base();

    public static int Base() => 7;

    public static T Pick<T>(T first, T second) => second;

    private static int Added() => Base() * 1000;

    private static int Late(Rates rates) => rates.Of(3);

    private static int Steps()
    {
        var step = new Step { Size = 4 };
        step.Grow();
        return step.Twice();
    }

    public static string Show() => $"rates {Base()} {new Rates(2).Of(3)} {Pick("a", "b")} {start} {all} {steps} {kept(5)}";
}

public struct Step
{
    public int Size;

    public int Twice() => Size * 20;

    public void Grow() => Size += 5;
}

public class Chart<T>
{
    public string Name() => $"<{typeof(T).Name}>";
}
