namespace Game;

public class Orc
{
    private int hits;

    public string Hit() => $"hit {++hits}";
}
