public sealed class Say : ICommand
{
    public string Verb => "say";

    public string Summary => "speak to those who are here";

    public void Run(Player player, string words)
    {
        player.Tell($"You say: {words}");
        player.Do($"says: {words}");
    }
}
