namespace Game;

[Molt.Reload(Molt.ReloadMode.Overwrite)]
public class World
{
    private int ticks = 3;

    private event Action<Actor>? Ticked;

    public World() => Ticked += actor => actor.Note($"v3:{ticks}");

    public string Tick(Actor actor)
    {
        ticks++;
        Ticked?.Invoke(actor);
        return actor.Last + new Helper(this).Ticks();
    }

    private sealed class Helper(World world)
    {
        public string Ticks() => $"[v3 {world.ticks}]";
    }
}
