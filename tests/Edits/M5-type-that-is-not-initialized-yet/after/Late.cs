namespace Game;

public class Late
{
    public static readonly List<string> Steps = Journal.Write("steps");

    private static readonly List<string> more = Journal.Write("more");

    static Late() => Steps.Add("made");

    public static string Show() => $"{string.Join(',', Steps)} {string.Join(',', more)}";
}

public static class Journal
{
    public static int Entries;

    public static List<string> Write(string entry)
    {
        Entries++;
        return [entry];
    }
}
