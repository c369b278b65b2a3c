namespace Game;

public static class Promotions
{
    private static readonly Dictionary<string, string> wider;

    static Promotions()
    {
        wider = new();

        void Add(string key, string value) => wider[key] = value;

        Add("int", "long");
    }

    public static string Wider(string one) => Known(one) ? wider[one] : "none";

    private static bool Known(string one) => wider.ContainsKey(one);
}

public class Registry
{
    private static readonly List<string> all = ["first"];
    private static readonly Func<string, string> shout;
    private static int made = 10;

    static Registry()
    {
        var sign = "!";
        shout = word => Loud(word) + sign;
        foreach (var one in new[] { "second", "third" }) all.Add(shout(one));
        if (all.Count > 100) return;
        made += all.Count;
    }

    private readonly string name;

    public Registry(string name) => this.name = name;

    public string Name => name;

    public string Known() => $"{string.Join(' ', all)} {shout(name)} {made}";

    private static string Loud(string word) => word.ToUpperInvariant();
}

public static class Unused
{
    public static readonly string Text;

    static Unused() => Text = "text";

    public static string Say() => "unused " + Text;
}

public static class Stateful
{
    public static int Count;

    public static int Next() => ++Count;
}
