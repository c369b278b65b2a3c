namespace Game;

public static class Trip
{
    public static IEnumerable<string> Walk()
    {
        yield return "x";
        yield return "a";
        yield return "b";
        yield return "c";
        yield return "d";
    }

    public static async Task<string> Run()
    {
        await Task.CompletedTask;
        await Task.Yield();
        await Task.Delay(1);
        await Task.Yield();
        return "t";
    }

    public static string Show() => string.Join(" ", Walk()) + Run().GetAwaiter().GetResult();
}
