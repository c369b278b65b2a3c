namespace Game;

public static class A
{
    public static int F() => 1;

    public static int G(int x) => x;
}
