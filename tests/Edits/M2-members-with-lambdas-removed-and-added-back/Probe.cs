using Game;

public static class Probe
{
    private static Func<List<Uri>, string> uris = null!;
    private static Func<int, Task<string>> later = null!;

    public static void Setup() => (uris, later) = Held.Make();

    public static IEnumerable<string> Kept() => [uris([new Uri("http://a")]), later(3).Result];

    public static IEnumerable<string> Answers() => new Shop<int>(1).All().Concat(new Shop<string>("t").All());
}
