namespace Game;

public class Hero
{
    private int hp = 10;

    public string Show() => $"{hp}";
}
