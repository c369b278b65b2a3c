namespace Game;

public class Door
{
    public string State(bool loud = false) => loud ? "SHUT" : "closed";

    public static int Doors => 3;
}
