namespace Game;

public record Item(string Name)
{
    public string Show() => $"{Name}";

    public Item Twin() => (Item)MemberwiseClone();
}

public sealed record Sword(string Name) : Item(Name)
{
    public string Cut() => "cut " + Show();
}
