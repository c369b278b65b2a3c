public sealed class Exhausted : Exception;

public sealed class Closing(string name) : IDisposable
{
    public void Dispose() => Trace.Say(name);
}

public static class Trace
{
    private static readonly System.Text.StringBuilder said = new();
    private static int fuel;

    public static string Said => said.Length > 200 ? $"{said.ToString(0, 200)}...{said.Length}" : said.ToString();

    public static void Start() { said.Clear(); fuel = 250; }

    public static void Burn() { if (--fuel < 0) throw new Exhausted(); }

    public static void Say(object? what) { if (said.Length < 2000) said.Append(Show(what)).Append(' '); }

    // What a value says of itself is code of the program.
    public static string Look(object? value)
    {
        Start();
        try { return Show(value); }
        catch (Exception exception) { return exception.GetType().Name; }
    }

    public static string Show(object? value) => value switch
    {
        null => "null",
        string text => text.Length > 60 ? $"{text[..60]}#{text.Length}" : text,
        Delegate => "delegate",
        System.Collections.IEnumerable items => string.Join(',', items.Cast<object>().Take(9)),
        _ => value.ToString() is { } text ? text.Length > 99 ? text[..99] : text : "",
    };
}
namespace DialectA { }
namespace DialectB { }
