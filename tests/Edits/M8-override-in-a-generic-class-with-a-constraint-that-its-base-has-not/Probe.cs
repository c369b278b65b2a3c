using Game;

public static class Probe
{
    private static readonly List<Func<string>> held = [];

    public static void Setup()
    {
        var (one, many, numbers) = (Reader<char>.MakeOne(), Reader<char>.MakeMany("abc"), Reader<int>.MakeMany(new List<int> { 1, 2 }));
        held.AddRange([one.Show, many.Show, numbers.Show, Reader<int>.MakeOne().Show]);
    }

    public static IEnumerable<string> Kept() => held.Select(show => show());

    public static IEnumerable<string> Answers() => [Reader<char>.MakeOne().Show(), Reader<char>.MakeMany("abc").Show(), Reader<long>.MakeOne().Show(), Reader<long>.MakeMany(new long[3]).Show()];
}
