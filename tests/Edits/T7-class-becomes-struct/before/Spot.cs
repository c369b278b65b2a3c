namespace Game;

public class Spot
{
    public string Show() => "class";
}
