using Game;

public static class Probe
{
    private static readonly List<IEnumerator<string>> walks = [];
    private static readonly List<Func<string>> says = [];
    private static readonly List<Func<string, string>> texts = [];

    public static void Setup()
    {
        Camp.Heard.Clear();
        walks.Clear();
        says.Clear();
        texts.Clear();
        _ = Camp.LoopAsync();
        _ = Camp.HoldAsync();
        walks.AddRange([Camp.March().GetEnumerator(), Camp.Count().GetEnumerator()]);
        says.AddRange([Camp.Captured(), Camp.Making()]);
        texts.Add(Camp.Both());
        foreach (var walk in walks) walk.MoveNext();
    }

    public static IEnumerable<string> Answers() =>
        [Camp.Taking()(new Orc("x")), Camp.Captured()(), Camp.Making()(), Camp.Both()("t"), .. Camp.March(), .. Camp.Count(), Orc.HireAsync("y").GetAwaiter().GetResult().Say()];

    public static IEnumerable<string> Kept()
    {
        Camp.Heard.Clear();
        Camp.Open();
        string[] walked = [.. walks.Select(walk => walk.MoveNext() ? walk.Current : "end")];
        return [.. Camp.Heard.Order(), .. walked, .. says.Select(say => say()), .. texts.Select(text => text("t"))];
    }
}
