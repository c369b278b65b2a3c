namespace Game;

public class Item(string name)
{
    public string Name { get; } = name;
}

public class Sword : Item
{
    private readonly List<string> runes = ["plain"];

    public Sword(int length) : base("sword") => Length = length;

    public int Length { get; }

    public string Show() => $"{Name} {Length} {string.Join(",", runes)}";
}

public static class Smith
{
    public static string Forge() => new Sword(3).Show();
}
