/// <summary>Somebody at the other end of a connection.</summary>
public sealed class Player : Being, IPlayer
{
    private readonly ISession session;

    public Player(World world, ISession session)
    {
        World = world;
        this.session = session;
        Tell("Welcome to the Molting Crab, an inn with a past.\nWhat is your name?");
    }

    public World World { get; }

    public string Name { get; private set; } = "";

    public List<Item> Items { get; } = [];

    public bool Watching { get; set; }

    public override string Title => Name;

    public override int Strength => 2 + Items.Sum(item => item.Edge);

    public override int Toughness => 0;

    public override int MaxHealth => 50;

    public override void Act() => Health = Math.Min(MaxHealth, Health + 1);

    public override void Tell(string text) => session.Send(text);

    public void Input(string line)
    {
        if (Name.Length > 0) Interpreter.Obey(this, line);
        else Introduce(line.Trim());
    }

    public override void Die()
    {
        Do("falls, and is carried off.");
        Tell("You fall. Somebody carries you upstairs, and you wake up by the fire.");
        Health = MaxHealth;
        MoveTo(World.RoomOf(typeof(Taproom)));
    }

    public void Quit()
    {
        Tell("Come again.");
        session.Close();
    }

    public void Leave()
    {
        foreach (var item in Items) Room?.Items.Add(item);
        Items.Clear();
        Do("leaves.");
        MoveTo(null);
        World.Players.Remove(this);
    }

    private void Introduce(string name)
    {
        if (name.Length is < 2 or > 12 || !name.All(char.IsAsciiLetter))
            Tell("A name has two to twelve letters. What is your name?");
        else if (World.Players.Any(other => other.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            Tell("Somebody of that name is here already. What is your name?");
        else Enter(name);
    }

    private void Enter(string name)
    {
        Name = char.ToUpperInvariant(name[0]) + name[1..].ToLowerInvariant();
        Health = MaxHealth;
        World.Players.Add(this);
        MoveTo(World.RoomOf(typeof(Taproom)));
        Do("comes in.");
        Tell($"Hello, {Name}. Type help for what you can do.");
        Interpreter.Obey(this, "look");
    }
}
