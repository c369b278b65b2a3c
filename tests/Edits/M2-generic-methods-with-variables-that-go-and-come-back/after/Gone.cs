namespace Game;

public static class Gone
{
    public static string Say<T>(T t) => string.Join(",", Each(t)) + Wait(t).Result + Later(t)();

    private static IEnumerable<T> Each<T>(T t) { var list = new List<T> { t }; foreach (var x in list) { T y = x; yield return y; } yield return t; }

    private static async Task<string> Wait<T>(T t) { (T, T[]) both = (t, [t]); await Task.Yield(); return both.Item1 + "2"; }

    private static Func<string> Later<T>(T t) { var list = new List<T> { t }; return () => list[0] + "2"; }
}

public class Gone<T>(T value)
{
    public string Say<U>(U u) => string.Join(",", Each(u).Select(x => x + "2"));

    private IEnumerable<(T, U)> Each<U>(U u) { var both = (value, u); yield return both; both = (value, u); yield return both; }
}

