namespace Game.Rooms;

public class Hall : Room
{
    public override string Name => "hall";
}
