using Game;

public static class Probe
{
    private static readonly List<object> held = [];

    public static void Setup() => Add();

    public static IEnumerable<string> Kept()
    {
        if (Word.Now() is "1" or "3") Add();
        return held.Select(thing => thing.GetType().Name == "Row" ? $"{((dynamic)thing).Shown}" : $"{thing}");
    }

    public static IEnumerable<string> Answers() => [Word.Now()];

    private static void Add()
    {
        var assembly = typeof(Word).Assembly.FullName;
        held.Add(Activator.CreateInstance(Type.GetType("Game.Box, " + assembly)!)!);
        held.Add(Activator.CreateInstance(Type.GetType("Game.Row, " + assembly)!, 8)!);
    }
}
