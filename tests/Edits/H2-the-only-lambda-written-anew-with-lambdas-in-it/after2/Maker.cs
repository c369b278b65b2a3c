public static class Maker
{
    public static Func<int, int> Direct(int a, string b) => x => { Probe.Say(b); return a - x; };

    public static Func<int, string> Named(int a, string b)
    {
        Func<int, string> made = x => new[] { 1, 2 }.Select(n => $"{n}{x}{a}").Aggregate(b, (all, one) => all + one);
        return made;
    }
}
