namespace Game;

public class Hero
{
    private int health = 10;

    public int Health
    {
        get => health * 100;
        set => health = Math.Clamp(value, 0, 50);
    }

    public static string Motto { get { return "retreat"; } }

    public int Level { get => health / 2; init => health = value * 2; }
}
