using Molt;

namespace Game;

public interface IHold<out T>
{
    T Value { get; }

    string Show<TOther>(TOther other) => $"{Value} {other} {typeof(TOther).Name}";
}

public interface ITake<in T>
{
    string Take(T value);
}

[LiveInterfaces]
public class Box<T>(T value) : IHold<T>, ITake<T>
{
    public T Value => value;

    public string Take(T other) => $"{value} takes {other}";

    public class Lid
    {
        public T? Value { get; set; }
    }
}

public class Crate : Box<string[]>
{
    public Crate() : base(["a", "b"])
    {
    }
}

public static class Look
{
    public static IEnumerable<string> At(object box)
    {
        yield return $"{box is IHold<int>} {box is IHold<string>} {box is IHold<object>} {box is IHold<IEnumerable<string>>} {box is ITake<string>} {box is ITake<object>}";
        yield return box is IHold<object> hold ? hold.Show(1) + hold.Show("x") + Same(hold) : "holds nothing";
        yield return box is ITake<string> take ? take.Take("s") : box is ITake<int> number ? number.Take(4) : "takes nothing";
    }

    private static string Same<T>(IHold<T> hold) => $"{typeof(T).Name} {hold.Value}";
}
