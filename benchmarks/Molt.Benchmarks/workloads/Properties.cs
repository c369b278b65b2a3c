namespace Workloads;

/// <summary>Objects read and written through their properties and an indexer.</summary>
public static class Properties
{
    public static long Run(int size)
    {
        var grid = new Grid(64, 48);
        var account = new Account { Name = "Ada", Limit = 5_000 };
        long sum = 0;
        for (var round = 0; round < size; round++)
        {
            for (var y = 0; y < grid.Height; y++)
                for (var x = 0; x < grid.Width; x++) grid[x, y] = grid[x, y] * 31 + x - y;
            for (var entry = 0; entry < 500; entry++) Book(account, entry);
            sum += grid[round % grid.Width, round % grid.Height] + account.Balance + account.Entries + account.Name.Length;
        }
        return sum;
    }

    private static void Book(Account account, int entry)
    {
        var amount = entry % 7 == 0 ? -entry : entry % 13;
        if (Math.Abs(account.Balance + amount) > account.Limit) account.Balance = 0;
        account.Balance += amount;
        account.Entries++;
        if (account.IsOverdrawn) account.Warnings++;
    }
}

public class Account
{
    public string Name { get; init; } = "";

    public int Balance { get; set; }

    public int Limit { get; set; }

    public int Entries { get; set; }

    public int Warnings { get; set; }

    public bool IsOverdrawn => Balance < 0;
}

public class Grid(int width, int height)
{
    private readonly int[] cells = new int[width * height];

    public int Width => width;

    public int Height => height;

    public int this[int x, int y]
    {
        get => cells[y * width + x];
        set => cells[y * width + x] = value;
    }
}
