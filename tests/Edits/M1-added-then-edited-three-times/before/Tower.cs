namespace Game;

public class Tower(int floors)
{
    public string Show() => "tower";
}
