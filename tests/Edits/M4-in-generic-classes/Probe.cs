using Game;

public static class Probe
{
    private static readonly List<Func<string>> Held = [];

    public static void Setup() => Held.AddRange([
        new Box<string, int>().Show, new Box<int, string>().Show, new Base<int>.Inner<string>().Show, new Base<string>.Inner<Base<long>>().Show, new Last().Show]);

    public static IEnumerable<string> Kept() => Held.Select(show => show());

    public static IEnumerable<string> Answers() =>
    [
        new Box<string, int>().Show(), new Box<int, string>().Show(), new Base<Guid>().Show(), new Base<Guid>.Inner<object>().Show(), new Last().Show(),
    ];
}
