using Molt;

namespace Game;

public partial class Creature
{
    public string Name { get; set; } = "nobody";
    protected int health = 3;
}

public partial class Hero : Creature
{
    private readonly List<string> bag = ["knife"];
    private string? told;
    public string Show() { bag.Add("x"); return $"{Name} {health} {bag.Count} {told}"; }
    public Hero Copy() => (Hero)MemberwiseClone();
    [Upgrade] private void Upgraded(OldState old) => told += string.Join(",", old.Names.Order());
}
