namespace Game;

public class Orc
{
    public string Show() => "angry orc";
}
