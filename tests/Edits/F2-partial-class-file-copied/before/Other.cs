namespace Game;

public static class Other
{
    public static string Show() => "other 1";
}
