namespace Game.Rooms;

public class Cave : Room
{
    public override string Name => "cave" + new Bat().Squeak();

    private sealed class Bat
    {
        public string Squeak() => "!";
    }
}
