using Molt;

namespace Game;

public partial class Creature
{
    public string Name { get; set; } = "nobody";
    public virtual string Cry => $"{Name}!";
}

public partial class Hero : Creature
{
    [WasNamed("health")] protected int vigor = 5;
    private readonly List<string> bag = ["knife"];
    public override string Cry => base.Cry + vigor;
    private event Action? Shouted = () => { };
    public string Show() { bag.Add("x"); Shouted?.Invoke(); return $"{Cry} {bag.Count}"; }
    public Hero Copy() => (Hero)MemberwiseClone();
}
