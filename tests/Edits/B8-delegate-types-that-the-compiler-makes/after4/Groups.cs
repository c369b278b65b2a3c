namespace Game;

public static class Groups
{
    public static Func<string, string> First() => Upper;

    public static Func<string, string> Second() => Twice;

    private static string Upper(string s) => s.ToUpperInvariant() + "3";

    private static string Lower(string s) => s.ToLowerInvariant() + "2";

    private static string Twice(string s) => s + s;
}

public static class Boxed<T>
{
    public static Func<T, string> Group() => One;

    public static Func<T, U, string> Both<U>() => (a, b) => Pair(b, a);

    public static string Natural(T value)
    {
        var f = (ref T x, int y = 3) => $"{x} {y} {typeof(T).Name}b";

        return f(ref value) + f(ref value, 7);
    }

    private static string One(T v) => "one " + v;
    private static string Two(T v) => "two " + v + "!";
    private static string Three<V>(T v) => "three " + v + typeof(V);
    private static string Pair<U, V>(U u, V v) => $"pair {u} {v} {typeof(T).Name}";
    private static string Other<U>(T u, U v) => $"other {u} {v}";
}
