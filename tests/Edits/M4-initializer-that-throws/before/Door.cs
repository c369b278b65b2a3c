namespace Game;

public class Door
{
    public string Show() => "door";
}
