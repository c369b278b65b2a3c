namespace Game;

public class Vessel
{
    public Vessel(string name) => Name = name;

    protected Vessel(string name, int suffix) => Name = $"{name} {suffix}";

    public string Name { get; }
}

public class Ship : Vessel
{
    public Ship() : this("Argo", 1)
    {
    }

    public Ship(string name, int masts) : base(name)
    {
        Masts = masts;
    }

    public int Masts { get; set; } = 9;
}
