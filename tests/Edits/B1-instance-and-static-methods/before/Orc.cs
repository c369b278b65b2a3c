namespace Game;

public class Orc(int strength)
{
    private int hits;

    public int Attack(int armour)
    {
        hits++;
        return strength - armour;
    }

    public static string Cry(string name) => $"{name} growls";

    public string Report() => $"{hits} hits by an orc of {strength}";
}
