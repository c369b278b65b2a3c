namespace Game;

public abstract record Item(string Name)
{
    public virtual int Price => Name.Length;

    public string Tag() => $"{Name}@{Price}";
}

public record Weapon(string Name, int Power) : Item(Name)
{
    public override int Price => base.Price * Power;

    public void Deconstruct(out string label) => label = Name;
}

public readonly record struct Coin(int Value)
{
    public Coin Add(Coin other) => new(Value + other.Value);

    public override string ToString() => $"{Value}c";
}
