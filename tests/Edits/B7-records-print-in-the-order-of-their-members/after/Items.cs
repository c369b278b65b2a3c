namespace Game;

public record Item(string Name)
{
    public int Price => Name.Length;
    public string Colour = "red";
    internal int Weight = 3;
    public int Age = 4;
}

public sealed record Weapon(string Name, int Power) : Item(Name)
{
    public string Owner => "nobody";
    public string Last() => Owner;
    public string Grip { get; } = "oak";
}

public record struct Coin(int Value)
{
    public int Tripled => Value * 3;
    public int Doubled => Value * 2;
}

public record Box<T>(T Content)
{
    public T Second => Content;
    private T First => Content;
}
