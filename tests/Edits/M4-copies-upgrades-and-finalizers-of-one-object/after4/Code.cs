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

    ~Item() => Log.Add($"{Name} {worn} gone");

    public Item Twin() => (Item)MemberwiseClone();
}

public static class Log
{
    private static readonly System.Collections.Concurrent.ConcurrentQueue<string> Lines = new();

    public static void Add(string line) => Lines.Enqueue(line);

    public static string Take() => string.Join(", ", Lines.Order(StringComparer.Ordinal)) + (Lines.IsEmpty ? "" : Cleared());

    private static string Cleared()
    {
        Lines.Clear();
        return "";
    }
}

public sealed record Sword(string Name) : Item(Name)
{
    private (int Edge, string? Rune) blade = (7, "r");

    public ref int Edge => ref blade.Edge;

    public string Cut() => $"cut {++Edge} {blade.Rune} " + Show();
}
