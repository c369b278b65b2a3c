namespace Game;

public static class Sign
{
    public static string Show() => "welcome".Trim(3);
}
