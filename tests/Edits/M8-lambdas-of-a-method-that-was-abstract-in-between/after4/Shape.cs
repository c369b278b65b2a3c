namespace Game;

[Molt.LiveInterfaces]
public abstract class Shape : ITold
{
    public virtual Func<int, int> Of(int by) => x => x - by;

    public static IEnumerable<string> All() => [$"{new Round().Of(3)(4)} {((ITold)new Round()).Told(3)(4)} {((ITold)new Square()).Told(3)(4)}"];
}

public class Round : Shape;

public class Square : Shape
{
    public override Func<int, int> Of(int by) => x => x;
}

public interface ITold
{
    Func<int, string> Told(int by)
    {
        var n = by;
        return x =>
        {
            n += x;
            return $"had told {n}";
        };
    }
}
