namespace Game;

public class Orc
{
    public string Show() => "calm";
}
