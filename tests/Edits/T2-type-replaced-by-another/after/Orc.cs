namespace Game;

public class Goblin
{
    public override string ToString() => "goblin";
}

public static class Lair
{
    public static object Make() => new Goblin();
}
