namespace Game;

public static class A
{
    public static int? F() => 1;
}
