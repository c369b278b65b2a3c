namespace Game;

public static class Journal
{
    private static readonly List<string> entries = [];

    public static T Note<T>(string entry, T value)
    {
        lock (entries) entries.Add(entry);
        return value;
    }

    public static List<string> Take()
    {
        lock (entries)
        {
            var taken = entries.ToList();
            entries.Clear();
            return taken;
        }
    }
}
