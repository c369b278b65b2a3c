namespace Game;

public class Door
{
    private string key = Keys.Next();

    private int bolts = 2;

    public string Show()
    {
        var seen = $"door {key ?? "without key"} {bolts++}";
        key ??= "spare";
        return seen;
    }
}

public static class Keys
{
    public static bool AreThere { get; set; } = false;

    public static string Next() => AreThere ? "brass" : throw new InvalidOperationException("no keys");
}
