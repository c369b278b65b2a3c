using Molt;

namespace Game;

public partial class Creature
{
    public string Name { get; set; } = "nobody";

}

public partial class Hero : Creature
{
    [WasNamed("hp")] private int health = 3;
    private readonly List<string> bag = ["knife"];
    public string Show() { bag.Add("x"); return $"{Name} {health++} {bag.Count}"; }
    public Hero Copy() => (Hero)MemberwiseClone();
}
