namespace Game;

public class Late
{
    public static readonly List<string> Steps = Journal.Write("steps");

    public static string Show() => string.Join(',', Steps);
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
