namespace Game;

public static class Text
{
    public static string Show() => "with a mark and Windows line ends: größer";
}
