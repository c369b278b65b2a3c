namespace Game;

public class Root
{
    public string Show() => "root";
}
