public class Plain
{
    public static async Task<int> Run(int a) { Func<int, int> more = x => x + 1; await Task.Yield(); return more(a); }
}

public class Generic<T>
{
    public static async Task<int> Run(int a) { Func<int, int> more = x => x + 1; await Task.Yield(); return more(a); }
}

