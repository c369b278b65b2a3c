namespace Farm;

public abstract record Crop(string Name)
{
    public abstract int Yield();

    public virtual string Season { get; init; } = "spring";
}

public record Wheat(string Name, int Rows) : Crop(Name)
{
    public virtual bool Equals(Wheat? other) => other is not null && other.Name == Name;

    public override int GetHashCode() => Name.GetHashCode();

    public override int Yield() => Rows * 3;

    protected override bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append("grain ");
        return base.PrintMembers(builder);
    }
}

public sealed record Spelt(string Name, int Rows) : Wheat(Name, Rows)
{
    public override string Season { get; init; } = "autumn";

    public override int Yield() => base.Yield() + 100;
}
