namespace Game;

public static class A
{
    public static string Text => "three";

    public static int Gone => 1;
}
