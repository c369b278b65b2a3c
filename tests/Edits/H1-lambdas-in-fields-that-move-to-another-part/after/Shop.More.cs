namespace Game;

public partial class Shop<T>
{
    public readonly Func<int, string> Price = x =>
    {
        return "first " + x;
    };
    public Func<int, string> Tax { get; } = x => $"tax {x}";
    public static readonly Func<int, string> Sum = x => $"sum {x}";
}

public partial class Stall
{
    public readonly Func<int, string> Price = x => $"first {x}";
}
