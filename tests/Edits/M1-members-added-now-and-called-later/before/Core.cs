namespace Game;

public class Core
{
    public string Run() => "core";
}
