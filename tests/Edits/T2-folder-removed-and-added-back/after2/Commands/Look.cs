namespace Game.Commands;

public class Look : ICommand
{
    public string Run() => "you peer";
}
