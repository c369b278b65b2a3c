namespace Game;

public class Forge
{
    private readonly List<string> log = [];
    private string owner = "smith";

    public string Owner { get => owner; set => owner = value; }

    public string Log => string.Join(", ", log);

    public Func<string>[] Make(int heat, string metal)
    {
        var blows = 1;
        return [() => $"{blows++} {metal} by {owner}", () => $"free {owner}", () => $"{owner} has", () => $"{heat++} is warm"];
    }
}
