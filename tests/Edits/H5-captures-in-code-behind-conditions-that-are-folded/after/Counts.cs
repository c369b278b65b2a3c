namespace Game;

public static class Counts
{
    public static IEnumerable<string> And(int a)
    {
        for (var i = 0; i < 9; i++) yield return "2: " + ((Func<int, int>)(x => x + a))(1);
    }

    public static IEnumerable<string> Or(int a)
    {
        for (var i = 0; i < 9; i++) yield return "2: " + ((Func<int, int>)(x => x * a))(2);
    }

    public static IEnumerable<string> Nested(int a)
    {
        for (var i = 0; i < 9; i++) yield return "2: " + "a".Any(x => a > 2);
    }
}
