namespace Game;

public class Actor
{
    private static readonly Dictionary<string, Func<Actor, string>> commands = new() { ["tick"] = actor => new World().Tick(actor) };

    public string Last { get; private set; } = "";

    public void Note(string text) => Last = text;

    public string Run(string command) => commands[command](this);
}
