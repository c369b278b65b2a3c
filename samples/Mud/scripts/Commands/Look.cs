public sealed class Look : ICommand
{
    public string Verb => "look";

    public string Summary => "see where you are";

    public void Run(Player player, string words)
    {
        var room = player.Room!;
        player.Tell(room.Name);
        player.Tell(room.Describe());
        player.Tell($"Exits: {string.Join(", ", room.Exits.Keys)}.");
        foreach (var item in room.Items) player.Tell($"A {item.Name} lies here.");
        foreach (var being in room.Beings.Where(being => being != player)) player.Tell($"{being.Subject} is here.");
    }
}
