namespace Game;

public class Log
{
    public static string Write() => "log";
}
