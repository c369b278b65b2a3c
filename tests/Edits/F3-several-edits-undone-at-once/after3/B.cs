namespace Game;

public static class B
{
    public static string Show() => "b";
}
