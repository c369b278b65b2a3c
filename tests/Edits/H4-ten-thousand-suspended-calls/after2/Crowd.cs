namespace Game;

public static class Crowd
{
    public static async Task<string> Walk(int number, Gate first, Gate second)
    {
        var way = $"{number}";
        await first.Wait();
        await second.Wait();
        return way + " three";
    }
}
