namespace Game;

public class Orc
{
    public Orc(string name, int strength)
    {
        if (strength < 0) throw new ArgumentOutOfRangeException(nameof(strength));
        Name = $"{name} the orc";
        Strength = strength + 10;
    }

    public string Name { get; }

    public int Strength { get; }
}
