namespace Game;

public static class Crowd
{
    public static async Task<string> Walk(int number, Gate first, Gate second)
    {
        var way = $"{number}";
        way += "!";
        await second.Wait();
        return way + " TWO";
    }
}
