namespace Game;

public class Orc(int strength)
{
    private int hits;

    public int Attack(int armour)
    {
        hits += 2;
        return Math.Max(1, strength * 2 - armour);
    }

    public static string Cry(string name) => $"{name} roars";

    public string Report() => $"an orc of {strength} with {hits} hits";
}
