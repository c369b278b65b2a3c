public class Plain
{
    public async Task<int> Run(int a) { await Task.Yield(); return a * 2; }
}

public class Generic<T>
{
    public async Task<int> Run(int a) { await Task.Yield(); return a * 2; }
}

