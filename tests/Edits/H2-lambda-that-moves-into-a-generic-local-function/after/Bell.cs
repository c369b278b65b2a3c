namespace Game;

public static class Bell
{
    public static List<Func<string>> Ring(int times)
    {
        var held = new List<Func<string>>();
        Add("once", times);
        return held;

        void Add<T>(T what, int count)
        {
            Func<Func<string>> outer = () => () => $"rings {count}";
            held.Add(outer());
        }
    }
}
