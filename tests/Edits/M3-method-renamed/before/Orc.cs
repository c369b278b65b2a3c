namespace Game;

public class Orc(string name)
{
    public string Attack(int times) => $"{name} hits {times}";

    public Func<int, string> Plan() => Attack;
}
