public sealed class Drop : ICommand
{
    public string Verb => "drop";

    public string Summary => "lay down what you carry";

    public void Run(Player player, string words)
    {
        var item = player.Items.FirstOrDefault(item => item.Name == words);
        if (item is null) player.Tell("You do not carry that.");
        else LayDown(player, item);
    }

    private static void LayDown(Player player, Item item)
    {
        player.Items.Remove(item);
        player.Room!.Items.Add(item);
        player.Tell($"You drop the {item.Name}.");
        player.Do($"drops the {item.Name}.");
    }
}
