namespace Game;

public class Vessel
{
    public Vessel(string name) => Name = name;

    protected Vessel(string name, int suffix) => Name = $"{name} {suffix}";

    public string Name { get; }
}

public class Ship : Vessel
{
    public Ship() : this("Pequod", 3)
    {
        Masts++;
    }

    public Ship(string name, int masts) : base(name.ToUpperInvariant(), masts)
    {
        if (masts > 3) Masts = masts;
    }

    public int Masts { get; set; } = 9;
}
