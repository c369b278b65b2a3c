namespace Game;

public class Purse
{
    private double gold = 5;

    public string Show() => $"{gold / 2}";
}
