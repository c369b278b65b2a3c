namespace Game;

public record Item(string Name)
{
    public int Weight = 3;
    public string Colour = "red";
    public int Price => Name.Length;
    internal int Age = 4;
}

public sealed record Weapon(string Name, int Power) : Item(Name)
{
    public string Grip { get; } = "oak";
    private string Owner => "nobody";
    public string Last() => Owner;
}

public record struct Coin(int Value)
{
    public int Doubled => Value * 2;
    public int Tripled => Value * 3;
}

public record Box<T>(T Content)
{
    public T First => Content;
    public T Second => Content;
}
