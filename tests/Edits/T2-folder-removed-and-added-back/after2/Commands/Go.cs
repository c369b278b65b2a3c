namespace Game.Commands;

public class Go : ICommand
{
    public string Run() => "you run";
}
