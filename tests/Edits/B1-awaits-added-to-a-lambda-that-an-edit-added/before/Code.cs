namespace Game;

public static class Trip
{
    public static async Task<string> Run(int days)
    {
        await Task.Yield();
        return $"{days}";
    }
}
