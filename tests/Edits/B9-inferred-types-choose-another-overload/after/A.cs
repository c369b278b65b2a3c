namespace Game;

public static class A
{
    public static long F() => 1;
}
