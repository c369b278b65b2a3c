public sealed class Get : ICommand
{
    public string Verb => "get";

    public string Summary => "take what lies here";

    public void Run(Player player, string words)
    {
        var item = player.Room!.Items.FirstOrDefault(item => item.Name == words);
        if (item is null) player.Tell("That is not here.");
        else Take(player, item);
    }

    private static void Take(Player player, Item item)
    {
        player.Room!.Items.Remove(item);
        player.Items.Add(item);
        player.Tell($"You take the {item.Name}.");
        player.Do($"takes the {item.Name}.");
    }
}
