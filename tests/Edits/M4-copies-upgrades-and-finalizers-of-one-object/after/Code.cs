namespace Game;

public record Item(string Name)
{
    private int wear = 1;

    public string Show() => $"{Name} {wear++}";

    public Item Twin() => (Item)MemberwiseClone();
}

public sealed record Sword(string Name) : Item(Name)
{
    public string Cut() => "cut " + Show();
}
