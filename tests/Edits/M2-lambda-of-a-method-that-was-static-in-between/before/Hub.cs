namespace Game;

public static class Hub
{
    public static readonly List<Func<string>> Held = [];

    public static void Add(params Func<string>[] all) => Held.AddRange(all);

    public static string Ask(Func<string> one)
    {
        try { return one(); }
        catch (Exception e) { return e.GetType().Name + " " + e.Message.Split('\n')[0]; }
    }
}
