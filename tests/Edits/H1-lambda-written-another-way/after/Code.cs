namespace Game;

public class Bell(string name)
{
    public Func<int, string> Ring(int hour)
    {
        return (count) => { return $"{hour} {count} {name}"; };
    }

    public Func<int, int> Twice()
    {
        return delegate (int n) { return n * 3; };
    }

    public Func<string> Toll
    {
        get
        {
            var far = name.Length;
            return delegate { return $"tolls {far}"; };
        }
    }

    public Func<int, int> Add(int step) => n => n + step * 10;

    public Func<int, Func<int>> Deep(int a)
    {
        return b =>
        {
            return () => { return a * b; };
        };
    }
}
