namespace Game;

public class Spell
{
    private readonly int power = 1;

    public required string Name { get; set => field = value.Trim(); }

    public required int Power { get => power; init => power = value; }

    public string Show() => $"{Name}:{Power}";
}
