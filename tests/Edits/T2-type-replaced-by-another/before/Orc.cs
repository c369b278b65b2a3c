namespace Game;

public class Orc
{
    public override string ToString() => "orc";
}

public static class Lair
{
    public static object Make() => new Orc();
}
