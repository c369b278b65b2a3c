namespace Game;

public class Orc(string name)
{
    public string Cry() => $"{name} howls";

    public static int Cost(int level) => level * 5;
}
