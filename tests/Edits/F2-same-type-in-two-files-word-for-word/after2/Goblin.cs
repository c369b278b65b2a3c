namespace Game;

public class Goblin
{
    public static string Show() => "orc";
}
