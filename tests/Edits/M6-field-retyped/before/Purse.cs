namespace Game;

public class Purse
{
    private int gold = 5;

    public string Show() => $"{gold / 2}";
}
