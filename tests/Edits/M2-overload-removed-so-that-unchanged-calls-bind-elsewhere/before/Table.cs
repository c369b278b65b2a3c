namespace Game;

public static class Table
{
    public static string Show() => Rate.Of(5);
}
