namespace Game;

public static class Count
{
    public static string Next() => "1";
}
