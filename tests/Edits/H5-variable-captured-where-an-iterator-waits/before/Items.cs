namespace Game;

public class Items(string name)
{
    private readonly string name = name;

    public static IEnumerable<string> Of(int a)
    {
        for (var i = 0; i < 60; i++) { yield return "1"; }
    }

    public IEnumerable<string> Own(int a)
    {
        for (var i = 0; i < 60; i++) { yield return name; }
    }

    public static IEnumerable<string> Queried(int a)
    {
        for (var i = 0; i < 60; i++) { yield return "1"; }
    }

    public static IEnumerable<string> Named(int a)
    {
        while (true) { yield return ((Func<string>)(() => nameof(a)))(); }
    }
}
