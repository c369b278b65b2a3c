namespace Game;

public static class Gone
{
    public static string Say<T>(T t) => string.Join(",", Each(t)) + "back";

    private static IEnumerable<T> Each<T>(T t) { T[] list = [t, t, t]; foreach (var x in list) { T y = x; yield return y; } }
}

public class Gone<T>(T value)
{
    public string Say<U>(U u) => string.Join(",", Each(u).Select(x => x + "7"));

    private IEnumerable<(T, U)> Each<U>(U u) { var both = (value, u); yield return both; }
}

