namespace Game;

public static class Start
{
    public static string Run() => "empty world";
}
