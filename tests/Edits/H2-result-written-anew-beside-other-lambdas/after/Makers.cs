namespace Game;

public static class Makers
{
    public static readonly List<string> Said = [];

    public static Func<int, int> Make(int a, string b)
    {
        return x => { Said.Add($"{a}{b}"); return a; };
    }
}
