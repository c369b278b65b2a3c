namespace Game;

public class Hero
{
    private int health = 10;

    public int Health
    {
        get => health;
        set => health = value;
    }

    public static string Motto { get => "onward"; }

    public int Level { get => health / 5; init => health = value * 5; }
}
