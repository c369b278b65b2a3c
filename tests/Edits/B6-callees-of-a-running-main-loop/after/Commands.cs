namespace Game;

public static class Commands
{
    public static string Run(string line) => line switch { "look" => "a bright room", "jump" => Jump(), _ => "pardon?" };

    private static string Jump() => "you jump";
}
