using Game;

public static class Probe
{
    private static readonly Dictionary<object, string> keys = [];
    private static readonly Names names = [];

    public static void Setup()
    {
        keys[new Key(1)] = "one";
        names.Add(" first ");
    }

    public static IEnumerable<string> Answers() => Things.All();

    public static IEnumerable<string> Kept()
    {
        names.Add(" next ");
        return [$"{keys.ContainsKey(new Key(21))} {keys.Keys.First()}", string.Join("|", names)];
    }
}
