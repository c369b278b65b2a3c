namespace Game;

public class Items(string name)
{
    private readonly string name = name;

    public static IEnumerable<string> Of(int a)
    {
        for (var i = 0; i < 60; i++) { yield return ((Func<int, string>)(x => $"{((i, "")).Item1 + x} {(x, a).Item2}"))(10); }
    }

    public IEnumerable<string> Own(int a)
    {
        for (var i = 0; i < 60; i++) { yield return ((Func<int, string>)(x => (name, i).Item1 + (x, i + 1, this.name).Item2))(10); }
    }

    public static IEnumerable<string> Queried(int a)
    {
        for (var i = 0; i < 60; i++) { yield return string.Join(',', from x in new[] { 1, 2 } select (i + a, x).Item1 + x); }
    }

    public static IEnumerable<string> Named(int a)
    {
        while (true) { yield return ((Func<string>)(() => nameof(a) + a))(); }
    }
}
