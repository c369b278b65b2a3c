/// <summary>All there is. The lists follow the scripts: a new room, creature or command is in them at once.</summary>
public sealed class World(ScriptDirectory scripts) : IWorld
{
    // A creature goes with its behaviour.
    private readonly ConditionalWeakTable<IBehaviour, Guest> guests = [];

    public LiveList<Room> Rooms { get; } = scripts.All<Room>();

    public LiveList<Item> Items { get; } = scripts.All<Item>();

    /// <summary>The creatures that are classes of the kind.</summary>
    public LiveList<Creature> Natives { get; } = scripts.All<Creature>();

    /// <summary>What makes the others.</summary>
    public LiveList<IBehaviour> Behaviours { get; } = scripts.All<IBehaviour>();

    public IEnumerable<Creature> Creatures => Natives.Concat(Behaviours.Select(behaviour => guests.GetValue(behaviour, known => new Guest(known))));

    public LiveList<ICommand> Commands { get; } = scripts.All<ICommand>();

    public List<Player> Players { get; } = [];

    public IPlayer Join(ISession session)
    {
        Settle();
        return new Player(this, session);
    }

    public void Announce(string line)
    {
        foreach (var player in Players.Where(player => player.Watching)) player.Tell(line);
    }

    public Room RoomOf(Type kind) => Rooms.First(room => room.GetType() == kind);

    /// <summary>Puts all that is new into its place, and sees off the creatures whose scripts are gone.</summary>
    public void Settle()
    {
        foreach (var item in Items.Where(item => !item.Placed)) item.PlaceIn(RoomOf(item.Origin));
        foreach (var creature in Creatures.Where(creature => creature.Room is null).ToList()) creature.WakeUp(this);
        var all = Rooms.SelectMany(room => room.Beings).OfType<Creature>();
        foreach (var stray in all.Except(Creatures).ToList()) stray.MoveTo(null);
    }
}
