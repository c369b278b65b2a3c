public static class Probe
{
    private static readonly Smith held = new();

    public static void Setup() => _ = held.Name;

    public static IEnumerable<string> Kept() => [Guild.Greet(held), Guild.Pay(held)];

    public static IEnumerable<string> Answers() => [Ask(() => Guild.Greet(null!)), Ask(() => Guild.Pay(null!)), Guild.Greet(new Smith()), Guild.Pay(new Smith())];

    private static string Ask(Func<string> ask)
    {
        try
        {
            return ask();
        }
        catch (NullReferenceException)
        {
            return "nobody";
        }
    }
}
