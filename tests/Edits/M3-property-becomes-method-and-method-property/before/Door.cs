namespace Game;

public class Door
{
    public string State => "shut";

    public static int Doors() => 2;
}
