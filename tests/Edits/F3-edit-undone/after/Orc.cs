namespace Game;

public class Orc
{
    private int hits;

    public string Hit() => $"HIT {hits += 10}";
}
