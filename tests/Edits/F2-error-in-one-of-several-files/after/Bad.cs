namespace Game;

public static class Bad
{
    public static string Show() => "bad 2" + nothing;
}
