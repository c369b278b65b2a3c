namespace Town;

public static class Shops
{
    private static readonly Shop[] All = [new Baker(), new Smith(), new Tailor(), new Brewer(), new Potter(), new Weaver(), new Cooper(), new Mason()];

    public static long Total() => All.Sum(shop => shop.Takings());
}

public abstract class Shop
{
    protected readonly Dictionary<string, int> Stock = new() { ["ware"] = 3, ["tool"] = 1 };

    public int Day { get; protected set; }

    public abstract long Takings();
}
