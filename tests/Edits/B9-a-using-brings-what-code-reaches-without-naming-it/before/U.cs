using Common;

namespace Game;

public static class U
{
    private static readonly Pond pond = new();

    public static IEnumerable<string> All() =>
        [Loops(), Streams().Result, Takes(), Tests(), Patterns(), Nested(), Waits().Result, Fills(), Expressed(), Asks(), Pins(), Adds(), Untouched()];

    private static string Loops()
    {
        var text = "";
        foreach (var drop in pond) text += drop;
        return text;
    }

    private static async Task<string> Streams()
    {
        var text = "";
        await foreach (var drop in pond) text += drop;
        return text;
    }

    private static string Takes()
    {
        var (first, last) = pond;
        return first + last;
    }

    private static string Tests() => pond is ("far1", _) ? "far" : "near";

    private static string Patterns() => pond is var (first, _) ? first : "";

    private static string Nested()
    {
        var text = "";
        foreach (var (first, _) in new[] { pond }) text += first;
        return text;
    }

    private static async Task<string> Waits() => await pond;

    private static string Fills() => string.Join(' ', new Bag { 1, 2 }.Things);

    private static string Expressed()
    {
        string[] all = [.. pond];
        return string.Join(' ', all);
    }

    private static string Asks() => from drop in pond where drop > 0 select drop + 1;

    private static unsafe string Pins()
    {
        fixed (int* first = pond) return $"pinned {*first}";
    }

    private static string Adds() => pond + 3;

    private static string Untouched() => $"{pond.Drops.Length}";
}
