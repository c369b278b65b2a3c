namespace Game;

public class Door
{
    public List<Func<string>> Knocks { get; } = [];

    public void Add(string who) => Knocks.Add(() => $"{who} rings");
}
