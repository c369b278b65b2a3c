namespace Game;

public class Bell(string name)
{
    public Func<int, string> Ring(int hour) => count => $"{name} {hour} {count}";

    public Func<int, int> Twice() => n => n * 2;

    public Func<string> Toll
    {
        get
        {
            var far = name.Length;
            return () => $"toll {far}";
        }
    }

    public Func<int, int> Add(int step)
    {
        Func<int, int> add = delegate (int n) { return n + step; };
        return add;
    }

    public Func<int, Func<int>> Deep(int a) => b => () => a + b;
}
