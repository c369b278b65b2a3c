namespace Game;

public class Spell
{
    private readonly int power = 2;

    public required string Name { get; set => field = value.Trim() + "*"; }

    public required int Power { get => power; init => power += value; }

    public string Show() => $"{Power}x{Name}";
}
