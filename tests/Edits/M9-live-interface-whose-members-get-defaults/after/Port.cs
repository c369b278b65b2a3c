using Molt;

public interface IBerth
{
    string Moor(int depth) => $"moors at {depth + Length}";
    int Length { get; }
    T Carry<T>(T load) => load;
}

public interface IToll<T>
{
    T Toll(T ship) => ship;
}

[LiveInterfaces]
public class Barge : IBerth, IToll<int>
{
    public int Length => 12;
}

public sealed class Ferry : Barge;

public class Pier : IBerth, IToll<int>
{
    public string Moor(int depth) => $"pier {depth}";
    public int Length => 90;
    public int Toll(int ship) => ship * 2;
}

public static class Port
{
    public static string Ask(object thing) => thing is IBerth berth ? $"{berth.Moor(2)} {berth.Length} {berth.Carry("x")}" : "no berth";
    public static string Pay(object thing) => thing is IToll<int> toll ? $"{toll.Toll(4)}" : "free";
}
