namespace Game;

[Molt.Reload(Molt.ReloadMode.Overwrite)]
public class World
{
    private long ticks = 5;

    public int Extra => 5;

    private event Action<Actor>? Ticked;

    public World() => Ticked += actor => actor.Note($"v5:{ticks}");

    public string Tick(Actor actor)
    {
        ticks++;
        Ticked?.Invoke(actor);
        return actor.Last + new Helper(this).Ticks();
    }

    private sealed class Helper(World world)
    {
        public string Ticks() => $"[v5 {world.ticks}]";
    }
}
