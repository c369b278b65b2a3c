using Game;

public static class Probe
{
    private static readonly (Action Strike, Func<string> Tell, Func<int, Func<string>> Nest) held = Forge.Make(10);
    private static readonly Func<string> nested = held.Nest(100);

    public static IEnumerable<string> Answers() => Use(Forge.Make(5), null);

    public static IEnumerable<string> Kept() => Use(held, nested);

    private static IEnumerable<string> Use((Action Strike, Func<string> Tell, Func<int, Func<string>> Nest) forge, Func<string>? nested)
    {
        forge.Strike();
        return [forge.Tell(), forge.Nest(1000)(), nested?.Invoke() ?? ""];
    }
}
