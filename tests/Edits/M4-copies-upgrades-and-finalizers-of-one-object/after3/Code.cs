namespace Game;

public record Item(string Name)
{
    private double worn = 0.5;

    [Molt.Upgrade]
    private void Upgraded(Molt.OldState old)
    {
        if (old.TryGet("wear", out int wear)) worn = wear;
        owners.Add("upgraded");
    }

    private List<string> owners = ["smith"];

    public string Show() => $"{Name} {worn++} {string.Join('+', owners)}";

    public Item Twin() => (Item)MemberwiseClone();
}

public sealed record Sword(string Name) : Item(Name)
{
    private (int Edge, string? Rune) blade = (7, "r");

    public ref int Edge => ref blade.Edge;

    public string Cut() => $"cut {++Edge} {blade.Rune} " + Show();
}
