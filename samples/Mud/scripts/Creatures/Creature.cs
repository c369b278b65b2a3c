/// <summary>Who lives here. There is one of each kind; a dead one comes back after a while.</summary>
public abstract class Creature : Being
{
    private const int BeatsOfRest = 10;

    private int restingUntil;

    public World World { get; private set; } = null!;

    public abstract string Name { get; }

    /// <summary>The kind of room in which it wakes up.</summary>
    public abstract Type Home { get; }

    public override string Title => $"the {Name}";

    public override int Toughness => 0;

    /// <summary>Comes home, new or rested.</summary>
    public void WakeUp(World world)
    {
        World = world;
        if (Beats < restingUntil) return;
        Health = MaxHealth;
        MoveTo(world.RoomOf(Home));
    }

    public override void Die()
    {
        Do("falls, and crawls away.");
        restingUntil = Beats + BeatsOfRest;
        MoveTo(null);
    }
}
