public sealed class Who : ICommand
{
    public string Verb => "who";

    public string Summary => "see who plays";

    public void Run(Player player, string words)
    {
        foreach (var other in player.World.Players) player.Tell($"{other.Name} is in {other.Room!.Name.ToLowerInvariant()}.");
    }
}
