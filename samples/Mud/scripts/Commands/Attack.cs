public sealed class Attack : ICommand
{
    public string Verb => "attack";

    public string Summary => "fight somebody, blow by blow, until one falls or leaves";

    public void Run(Player player, string words)
    {
        var foe = player.Room!.Beings.FirstOrDefault(being => being != player && IsCalled(being, words));
        if (foe is null) player.Tell("You see nobody of that name.");
        else Begin(player, foe);
    }

    private static bool IsCalled(Being being, string words) =>
        words.Length > 0 && being.Title.EndsWith(words, StringComparison.OrdinalIgnoreCase);

    private static void Begin(Player player, Being foe)
    {
        player.Do($"attacks {foe.Title}!");
        player.Foe = foe;
        Combat.Strike(player, foe);
    }
}
