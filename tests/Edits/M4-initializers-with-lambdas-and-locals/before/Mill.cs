namespace Game;

public class Mill
{
    private readonly Func<int, int> old = value => value + 1;

    public string Show() => $"mill {old(1)}";
}
