namespace Game;

public static class Text
{
    public static string Show() => "no last newline";
}