public sealed class Watch : ICommand
{
    public string Verb => "watch";

    public string Summary => "be told of every edit of the scripts, or no longer";

    public void Run(Player player, string words)
    {
        player.Watching = !player.Watching;
        player.Tell(player.Watching ? "You watch the world being edited." : "You look away.");
    }
}
