namespace Game;

public class Orc
{
    public Orc(string name, int strength)
    {
        Name = name;
        Strength = strength;
    }

    public string Name { get; }

    public int Strength { get; }
}
