namespace Game;

public partial class Shop<T>
{
    public readonly Func<int, string> Price = x => $"second {x}";
    public Func<int, string> Tax { get; } = x => $"duty {x}";
    public static readonly Func<int, string> Sum = x => $"total {x}";
}

public partial class Stall
{
    public readonly Func<int, string> Price = x => $"second {x}";
}
