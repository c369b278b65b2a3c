namespace Game;

public static class Bard
{
    public static object Play() => "hums";

    public static string Size() => "small";
}
