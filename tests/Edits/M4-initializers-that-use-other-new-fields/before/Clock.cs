namespace Game;

public class Clock
{
    public string Show() => "tick";
}
