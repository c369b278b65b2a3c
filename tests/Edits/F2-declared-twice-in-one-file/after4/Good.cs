namespace Game;

public static class Good
{
    public static string Show() => "good 5";
}
