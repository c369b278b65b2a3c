namespace Game;

public class Forge(string owner)
{
    public static List<Func<string>> Held { get; } = [];

    private readonly string owner = owner;

    public void Hold(string metal)
    {
        var blows = 1;
        Held.Add(() => $"{blows++} {metal} {owner}");
    }

    public void HoldAny<T>(T metal)
    {
        var blows = 1;
        Held.Add(() => $"{blows++} {metal} {owner}");
    }
}
