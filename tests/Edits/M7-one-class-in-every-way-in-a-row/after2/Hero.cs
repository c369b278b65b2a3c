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
    [ThreadStatic] private static int calls;
    public string Show() { bag.Add("x"); calls++; return $"{Name} {health++} {bag.Count} {calls > 0}"; }
    public Hero Copy() => (Hero)MemberwiseClone();
}
