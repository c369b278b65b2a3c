namespace Game;

public static class C
{
    public static string Show() => "C";
}
