namespace Game;

public static class Literals
{
    public static object[] All() => [1, 2u, 3L, 4ul, 5.5f, 6.5, 7.5m, 'c', "s", true, (sbyte)-1, Half.One, typeof(int), nameof(All)];
}
