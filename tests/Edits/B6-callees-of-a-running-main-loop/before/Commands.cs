namespace Game;

public static class Commands
{
    public static string Run(string line) => line switch { "look" => "a dark room", _ => "what?" };
}
