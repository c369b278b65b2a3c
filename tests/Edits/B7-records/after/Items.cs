namespace Game;

public abstract record Item(string Name)
{
    public virtual int Price => Name.Length * 10;

    public string Tag() => $"{Price} for {Name}";
}

public record Weapon(string Name, int Power) : Item(Name)
{
    public override int Price => base.Price + Power;

    public void Deconstruct(out string label) => label = $"{Name}/{Power}";
}

public readonly record struct Coin(int Value)
{
    public Coin Add(Coin other) => this with { Value = Value * 100 + other.Value };

    public override string ToString() => $"{Value} copper";
}
