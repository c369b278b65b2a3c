namespace Game;

public record Item(string Name)
{
    private int wear = 1;

    private List<string> owners = ["smith"];

    public string Show() => $"{Name} {wear++} {string.Join('+', owners)}";

    public Item Twin() => (Item)MemberwiseClone();
}

public sealed record Sword(string Name) : Item(Name)
{
    private (int Edge, string? Rune) blade = (7, "r");

    public ref int Edge => ref blade.Edge;

    public string Cut() => $"cut {++Edge} {blade.Rune} " + Show();
}
