namespace Game;

public static class Points
{
    public static Pixel Of(int x) => new(x);
}
