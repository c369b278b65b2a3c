namespace Game;

public class Orc(string name)
{
    private int anger = 3;

    public string Act() => $"{name} waits";
}
