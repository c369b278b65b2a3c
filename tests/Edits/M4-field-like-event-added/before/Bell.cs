namespace Game;

public class Bell
{
    public string Ring() => "ding";
}
