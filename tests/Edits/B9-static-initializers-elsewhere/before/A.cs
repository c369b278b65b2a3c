namespace Game;

public static class A
{
    public static string F(long x) => "long";
}
