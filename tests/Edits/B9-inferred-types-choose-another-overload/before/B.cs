namespace Game;

public static class B
{
    public static string Go()
    {
        var x = A.F();
        return G.Of(x);
    }

    public static string Deep()
    {
        var pair = (A.F(), new[] { A.F() });
        var list = new[] { pair }.Select(item => item.Item2[0]).ToList();
        return G.Of(list[0]) + G.All(list);
    }

    public static string Held()
    {
        Func<string> inner = () => G.Of(A.F());
        string Local<T>(T _) => typeof(T).Name;
        return inner() + Local(A.F());
    }

    public static IEnumerable<string> Each()
    {
        foreach (var x in new[] { A.F() }) yield return G.Of(x);
    }
}
