namespace Game;

public class Ghost
{
    public override string ToString() => "BOO";
}
