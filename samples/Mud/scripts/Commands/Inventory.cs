public sealed class Inventory : ICommand
{
    public string Verb => "inventory";

    public string Summary => "see what you carry";

    public void Run(Player player, string words) => player.Tell(player.Items.Count == 0
        ? "You carry nothing."
        : $"You carry: {string.Join(", ", player.Items.Select(item => item.Name))}.");
}
