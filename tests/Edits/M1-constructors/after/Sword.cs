namespace Game;

public class Item(string name)
{
    public string Name { get; } = name;
}

public class Sword : Item
{
    private readonly List<string> runes = ["plain"];

    public Sword(int length) : base("sword") => Length = length;

    public Sword(string name, int length) : base(name)
    {
        runes.Add($"of {name}");
        Length = length * 2;
    }

    public Sword() : this(9) => runes.Clear();

    private Sword(Sword original) : this(original.Name + "'", original.Length)
    {
    }

    public int Length { get; }

    public string Show() => $"{Name} {Length} {string.Join(",", runes)}";

    public Sword Copy() => new(this);
}

public static class Smith
{
    public static string Forge() => string.Join("; ", new[] { new Sword(3), new Sword("sting", 2), new Sword(), new Sword("x", 1).Copy() }.Select(sword => sword.Show()));
}
