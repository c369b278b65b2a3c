namespace Game;

public static class Trip
{
    public static async Task<string> Run(int days)
    {
        await Task.Yield();
        Func<Task<int>> rest = async () => { await Task.Yield(); await Task.Delay(1); return days * 2; };
        days += await rest();
        return $"{days}";
    }
}
