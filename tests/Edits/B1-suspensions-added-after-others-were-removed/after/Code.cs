namespace Game;

public static class Trip
{
    public static IEnumerable<string> Walk()
    {
        yield return "a";
        yield return "b";
    }

    public static async Task<string> Run()
    {
        await Task.Yield();
        return "r";
    }

    public static string Show() => string.Join(" ", Walk()) + Run().GetAwaiter().GetResult();
}
