namespace Game;

public static class Trip
{
    public static IEnumerable<string> Walk()
    {
        yield return "b";
        yield return "m";
        yield return "c";
        yield return "n";
    }

    public static async Task<string> Run()
    {
        await Task.Delay(1);
        for (var n = 0; n < 2; n++) await Task.Yield();
        return "u";
    }

    public static string Show() => string.Join(" ", Walk()) + Run().GetAwaiter().GetResult();
}
