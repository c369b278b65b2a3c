public class Plain
{
    public static async Task<int> Run(int a) { Func<string, int> length = x => x.Length; await Task.Yield(); return length("four") + a; }
}

public class Generic<T>
{
    public static async Task<int> Run(int a) { Func<string, int> length = x => x.Length; await Task.Yield(); return length("four") + a; }
}

