namespace Farm;

public abstract record Crop(string Name)
{
    public abstract int Yield();

    public virtual string Season { get; init; } = "spring";
}

public record Wheat(string Name, int Rows) : Crop(Name)
{
    public override int Yield() => Rows * 2;
}

public sealed record Spelt(string Name, int Rows) : Wheat(Name, Rows)
{
    public override string Season { get; init; } = "autumn";

    public override int Yield() => base.Yield() + 100;
}
