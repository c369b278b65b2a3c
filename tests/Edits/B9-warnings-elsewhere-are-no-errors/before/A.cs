namespace Game;

public static class A
{
    public static string Name() => "name";

    public static bool IsTrue(object any) => true;
}
