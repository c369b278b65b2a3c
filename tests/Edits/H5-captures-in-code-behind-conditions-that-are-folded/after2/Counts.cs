namespace Game;

public static class Counts
{
    public static IEnumerable<string> And(int a)
    {
        for (var i = 0; i < 9; i++) yield return "3: " + ((false && (a > 8)) ? "a".Where(x => a > 2).Count() : checked(1));
    }

    public static IEnumerable<string> Or(int a)
    {
        for (var i = 0; i < 9; i++) yield return "3: " + ((true || (a > 8)) ? checked(1) : "a".Where(x => a > 2).Count());
    }

    public static IEnumerable<string> Nested(int a)
    {
        for (var i = 0; i < 9; i++) yield return "3: " + ((true && ((false && a > 2) ? a > 1 : false)) && "a".Any(x => a > 2));
    }
}
