namespace Game;

public static class Trip
{
    public static async Task<string> Run(int days)
    {
        await Task.Yield();
        Func<Task<int>> rest = async () => { await Task.Yield(); return days; };
        days += await rest();
        return $"{days}";
    }
}
