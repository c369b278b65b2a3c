namespace Game;

public class Thing
{
    public string Show() => "thing";
}
