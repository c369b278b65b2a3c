namespace Game;

public static class Trip
{
    public static IEnumerable<string> Walk()
    {
        yield return "a";
        yield return "b";
        yield return "c";
    }

    public static async Task<string> Run()
    {
        await Task.Yield();
        await Task.Delay(1);
        return "s";
    }

    public static string Show() => string.Join(" ", Walk()) + Run().GetAwaiter().GetResult();
}
