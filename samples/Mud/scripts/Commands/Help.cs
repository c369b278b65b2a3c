public sealed class Help : ICommand
{
    public string Verb => "help";

    public string Summary => "see this list";

    public void Run(Player player, string words)
    {
        foreach (var command in player.World.Commands) player.Tell($"{command.Verb,-10} {command.Summary}");
    }
}
