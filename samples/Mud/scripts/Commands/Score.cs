public sealed class Score : ICommand
{
    public string Verb => "score";

    public string Summary => "see how you are";

    public void Run(Player player, string words) =>
        player.Tell($"{player.Name}: health {player.Health} of {player.MaxHealth}, strength {player.Strength}.");
}
