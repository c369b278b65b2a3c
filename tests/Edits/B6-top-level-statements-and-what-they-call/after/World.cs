namespace Game;

public static class World
{
    public static List<string> Log { get; set; } = [];

    public static void Tick(string name) => Log.Insert(0, $"{name}, day {Day()}");

    private static int Day() => 1 + Log.Count;
}
