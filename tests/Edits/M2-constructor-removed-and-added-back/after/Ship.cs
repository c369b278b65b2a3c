namespace Game;

public class Ship
{
    private readonly string name;

    public Ship(string name) => this.name = name;

    public string Name => name;
}

public static class Yard
{
    public static string Build() => new Ship("Argo").Name;
}
