namespace Town;

public sealed class Mason : Shop
{
    private readonly List<Sale> sales = [.. Enumerable.Range(1, 6).Select(number => new Sale("ware" + number, number * 9))];

    public override long Takings()
    {
        const long edit = 0;
        var sold = sales.Where(sale => sale.Price > 3).Sum(sale => sale.Price - Discount(sale));
        return edit * 1_000_000 + sold * Stock.Count;
    }

    public string Sign() => $"Mason: {sales.Count} wares, best {sales.MaxBy(sale => sale.Price)?.Name}";

    public async Task RestockAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.Delay(1);
            sales.Add(new Sale("late" + i, i));
        }
    }

    private static int Discount(Sale sale) => sale switch
    {
        { Price: > 20 } => 2,
        { Name: "ware1" } => 0,
        _ => 1,
    };

    private sealed record Sale(string Name, int Price);
}
