namespace Game;

public class Board
{
    public string Show() => "empty";
}
