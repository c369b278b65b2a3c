using Molt;

namespace Game;

public partial class Creature
{
    public string Name { get; set; } = "nobody";

}

public partial class Hero : Creature
{
    private int hp = 10;
    public string Show() => $"{Name} {hp++}";
    public Hero Copy() => (Hero)MemberwiseClone();
}
