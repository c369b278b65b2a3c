namespace Game;

public static class U
{
    public static string Group()
    {
        var f = A.G;
        return f.GetType().ToString() + f(1);
    }

    public static string Lambda()
    {
        var f = (int x) => A.F();
        return f.GetType().ToString();
    }

    public static string Nested() => Run.Of(() => Run.Of(() => A.F()));

    public static string Chosen() => Run.Of(() => A.F()) + Run.Of(A.F) + Run.Of(async () => { await Task.Yield(); return A.F(); }).Split(' ')[0];
}
