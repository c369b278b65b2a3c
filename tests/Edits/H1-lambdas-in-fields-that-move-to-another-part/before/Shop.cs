namespace Game;

public class Shop<T>(int seed) : Place(1)
{
    public readonly Func<int, string> Price = x =>
    {
        return "first " + x;
    };
    public Func<int, string> Tax { get; } = x => $"tax {x}";
    public static readonly Func<int, string> Sum = x => $"sum {x}";
    public int Seed() => seed;
}

public class Stall
{
    public readonly Func<int, string> Price = x => $"first {x}";
    public readonly int Rent = 4;
    public Stall() => Rent++;
    public Stall(int rent) : this() => Rent = rent;
}

public class Place(int number)
{
    public int Number() => number;
}
