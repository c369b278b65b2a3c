public sealed class Go : ICommand
{
    public string Verb => "go";

    public string Summary => "go where an exit leads, or just type its name: north, n";

    public void Run(Player player, string words)
    {
        var way = player.Room!.Exits
            .FirstOrDefault(exit => words.Length > 0 && exit.Key.StartsWith(words, StringComparison.Ordinal));
        if (way.Value is null) player.Tell("You cannot go there.");
        else Walk(player, way.Key, player.World.RoomOf(way.Value));
    }

    private static void Walk(Player player, string direction, Room room)
    {
        player.Do($"goes {direction}.");
        player.MoveTo(room);
        player.Do("comes in.");
        Interpreter.Obey(player, "look");
    }
}
