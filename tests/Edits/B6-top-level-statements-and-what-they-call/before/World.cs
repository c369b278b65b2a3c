namespace Game;

public static class World
{
    public static List<string> Log { get; set; } = [];

    public static void Tick(string name) => Log.Add(name);
}
