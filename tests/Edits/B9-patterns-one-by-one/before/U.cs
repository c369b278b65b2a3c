namespace Game;

public static class U
{
    public static Thing Of() => new();

    public static IEnumerable<Func<string>> All() => [Parts, Positional, Loop, LoopOfParts, Awaited, Query, Pinned, Last, Range, ListPattern, Disposed, Said, Filled];

    private static string Parts() { var (a, b) = Of(); (a, _) = Of(); return $"{a} {b}"; }

    private static string Positional() => Of() is ("extension", var b) ? $"positional {b}" : "no match";

    private static string Loop() { var sum = "loop"; foreach (var one in Of()) sum += one; return sum; }

    private static string LoopOfParts() { foreach (var (a, b) in new[] { Of() }) return $"{a} {b}"; return ""; }

    private static string Awaited() { return Go().GetAwaiter().GetResult(); static async Task<string> Go() => $"awaited {await Of()}"; }

    private static string Query() => $"query {from one in Of() select one}";

    private static unsafe string Pinned() { fixed (int* at = Of()) return $"pinned {*at}"; }

    private static string Last() => $"last {Of()[^1]}";

    private static string Range() => Of() is [var first, ..] ? $"first {first}" : "";

    private static string ListPattern() => Of() is [.., 2] ? "ends with two" : "ends otherwise";

    private static string Disposed() { Go().GetAwaiter().GetResult(); return $"disposed {Log.Taken()}"; static async Task Go() { await using var thing = Of(); await using (Of()) { } } }

    private static string Said() => Of().Say($"text {1}");

    private static string Filled() => new Bag { 1, 2 }.Text + Emptied([3]);

    private static string Emptied(Bag bag) => bag.Text;
}
