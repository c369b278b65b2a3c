using Game;

public static class Probe
{
    private static Func<int, string> ring = null!;
    private static Func<int, int> twice = null!;
    private static Func<string> toll = null!;
    private static Func<int, int> add = null!;
    private static Func<int, Func<int>> deep = null!;
    private static Func<int> deepest = null!;

    public static void Setup()
    {
        var bell = new Bell("Big");
        (ring, twice, toll, add, deep) = (bell.Ring(3), bell.Twice(), bell.Toll, bell.Add(5), bell.Deep(7));
        deepest = deep(2);
    }

    public static IEnumerable<string> Kept() => [ring(1), $"{twice(4)}", toll(), $"{add(1)}", $"{deep(3)()}", $"{deepest()}"];

    public static IEnumerable<string> Answers()
    {
        var bell = new Bell("Ben");
        return [bell.Ring(4)(2), $"{bell.Twice()(5)}", bell.Toll(), $"{bell.Add(6)(2)}", $"{bell.Deep(3)(4)()}"];
    }
}
