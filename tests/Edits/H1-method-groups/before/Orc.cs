namespace Game;

public class Orc(string name)
{
    public string Cry() => $"{name} growls";

    public static int Cost(int level) => level * 2;
}
