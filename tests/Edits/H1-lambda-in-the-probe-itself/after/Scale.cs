namespace Game;

public static class Scale
{
    public static int By(int number) => number * 3;
}
