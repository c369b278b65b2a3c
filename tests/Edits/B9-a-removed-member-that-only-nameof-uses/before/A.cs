namespace Game;

public static class A
{
    public static string Text => "one";

    public static void Gone()
    {
    }
}
