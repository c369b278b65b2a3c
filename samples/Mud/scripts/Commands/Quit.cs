public sealed class Quit : ICommand
{
    public string Verb => "quit";

    public string Summary => "leave; what you carry stays here";

    public void Run(Player player, string words) => player.Quit();
}
