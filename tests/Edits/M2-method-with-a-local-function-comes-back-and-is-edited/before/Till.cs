public static class Till
{
    public static int First<U>(U of) => new[] { 1, 2 }.Count(coin => coin < ((Func<int, int>)(_ => Prices.Apple))(3));
    public static int Second(int of) => new[] { 1, 2 }.Count(coin => coin < Prices.Apple + of);
}
