namespace Game;

public static class Run
{
    public static string Of(Func<int> f) => $"int {f()}";

    public static string Of(Func<long> f) => $"long {f()}";

    public static string Of<T>(Func<T> f, int _ = 0) => $"{typeof(T).Name} {f()}";

    public static string Of(Delegate f) => f.GetType().ToString();
}
