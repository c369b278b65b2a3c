using Molt;

namespace Game;

public partial class Creature
{
    public string Name { get; set; } = "nobody";
    protected int health = 3;
    public virtual string Cry => $"{Name}!";
}

public partial class Hero : Creature
{
    private readonly List<string> bag = ["knife"];
    public override string Cry => base.Cry + health;
    private event Action? Shouted = () => { };
    public string Show() { bag.Add("x"); Shouted?.Invoke(); Shouted += () => health += 100; return $"{Cry} {bag.Count}"; }
    public Hero Copy() => (Hero)MemberwiseClone();
}
