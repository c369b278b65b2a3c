namespace Workloads;

/// <summary>
/// The same accounts and grids as in <see cref="Properties"/>, but of a world that keeps them: no compiler can find that they need not exist.
/// </summary>
public static class Objects
{
    private static readonly Grid[] Grids = [new(64, 48), new(48, 64)];
    private static readonly Account[] Accounts = [.. Enumerable.Range(0, 20).Select(number => new Account { Name = "Ada" + number, Limit = 5_000 })];

    public static long Run(int size)
    {
        long sum = 0;
        foreach (var account in Accounts) account.Balance = account.Entries = account.Warnings = 0;
        foreach (var grid in Grids) grid.Clear();
        for (var round = 0; round < size; round++)
        {
            var grid = Grids[round & 1];
            for (var y = 0; y < grid.Height; y++)
                for (var x = 0; x < grid.Width; x++) grid[x, y] = grid[x, y] * 31 % 1_009 + x - y;
            foreach (var account in Accounts)
                for (var entry = 0; entry < 25; entry++) Book(account, entry);
            sum += grid[round % grid.Width, round % grid.Height] & 0xFFFF;
            sum += Accounts[round % Accounts.Length].Balance + Accounts[round % Accounts.Length].Entries;
        }
        return sum;
    }

    private static void Clear(this Grid grid)
    {
        for (var y = 0; y < grid.Height; y++)
            for (var x = 0; x < grid.Width; x++) grid[x, y] = 0;
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
