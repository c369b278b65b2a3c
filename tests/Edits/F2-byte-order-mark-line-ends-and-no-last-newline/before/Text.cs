namespace Game;

public static class Text
{
    public static string Show() => "plain";
}
