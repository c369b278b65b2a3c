using Game;

public static class Probe
{
    private static readonly World Old = new();

    public static void Setup() => Old.Grow();

    public static IEnumerable<string> Answers()
    {
        var world = new World();
        world.Grow();
        return [world.Show()];
    }

    public static IEnumerable<string> Kept()
    {
        Old.Grow();
        return [Old.Show()];
    }
}
