using Molt;

namespace Game;

public class Hero
{
    private int hp = 10;

    public string Name { get; set; } = "ann";

    public int Gold { get; set; } = 5;

    public string Show() => $"{Name} {hp++} {Gold}";
}
