using Game;

public static class Probe
{
    private static readonly List<IBag> bags = [];
    private static readonly List<Func<int, string>> tellers = [];
    private static readonly List<IEnumerator<string>> walks = [];

    public static void Setup()
    {
        bags.Clear();
        tellers.Clear();
        walks.Clear();
        Keep();
    }

    private static void Keep()
    {
        bags.Add(Use.Make());
        bags.Add(Use.MakeText());
        tellers.Add(bags[^1].Teller());
        walks.Add(bags[^2].Walk());
        walks[^1].MoveNext();
    }

    public static IEnumerable<string> Answers() =>
        [Use.Make().Tell(), Use.MakeText().Teller()(4), Use.Deep(), $"{Use.PairCount()}", .. Use.Iterate(), $"{Use.Of(3).GetType() == typeof(Bag<int>)}", $"{(object)Use.Of(3) is Bag<int>}"];

    public static IEnumerable<string> Kept()
    {
        string[] said =
        [
            string.Join(' ', bags.Select(bag => bag.Tell())),
            string.Join(' ', tellers.Select(teller => teller(9)[..2])),
            string.Join(' ', walks.Select(walk => walk.MoveNext() ? walk.Current[..2] : "end")),
        ];
        bags.Clear();
        Keep();
        return said;
    }
}
