public static class Probe
{
    private static readonly Smith held = new();

    public static void Setup() => _ = held.Name;

    public static IEnumerable<string> Kept() => [Guild.Greet(held), Guild.Pay(held), Guild.Bound(held)()];

    public static IEnumerable<string> Answers() => [Ask(() => Guild.Greet(null!)), Ask(() => Guild.Pay(null!)), Guild.Greet(new Smith()), Guild.Pay(new Smith()),
        Ask(() => { Guild.Honour(null!); return "honoured"; }), Ask(() => Guild.Bound(null!)()), Ask(() => $"{((IMember)null!).Rank(1)}"), Ask(() => ((Smith)null!).Answer()), new Smith().Answer()];

    private static string Ask(Func<string> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception exception) when (exception is NullReferenceException or ArgumentException)
        {
            return exception.GetType().Name;
        }
    }
}
