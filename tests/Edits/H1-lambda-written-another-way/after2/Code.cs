namespace Game;

public class Bell(string name)
{
    public Func<int, string> Ring(int hour) => (int count) => $"{hour}/{count}/{name}";

    public Func<int, int> Twice() => (n) => n * 4;

    public Func<string> Toll
    {
        get
        {
            var far = name.Length;
            return () => { return $"told {far}"; };
        }
    }

    public Func<int, int> Add(int step)
    {
        return (n) => n + step * 100;
    }

    public Func<int, Func<int>> Deep(int a) => delegate (int b) { return () => a - b; };
}
