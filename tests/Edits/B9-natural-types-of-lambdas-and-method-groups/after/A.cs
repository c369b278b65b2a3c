namespace Game;

public static class A
{
    public static long F() => 1;

    public static int G(int x) => x;
}
