namespace Game;

public class Orc
{
    public static string Show() => "orc";
}
