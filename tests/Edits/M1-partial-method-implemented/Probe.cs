using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        var world = new World();
        world.Tick(1);
        world.Tick(2);
        return world.Log;
    }
}
