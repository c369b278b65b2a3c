namespace Game;

public class Beast
{
    public string Show() => "beast";

    public static Beast Make() => new();
}
