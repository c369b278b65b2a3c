namespace Game;

public class Ship
{
    private readonly string name;

    public Ship(string name) => this.name = name;

    public Ship(string name, int masts) : this($"{masts} masts of {name}")
    {
    }

    public string Name => name;
}

public static class Yard
{
    public static string Build() => new Ship("Argo", 3).Name;
}
