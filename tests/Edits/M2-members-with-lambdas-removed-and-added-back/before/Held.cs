namespace Game;

public static class Held
{
    public static (Func<List<Uri>, string>, Func<int, Task<string>>) Make() => (new Shop<string>("s").Uris(2), new Shop<int>(4).Later<Version>("v"));
}
