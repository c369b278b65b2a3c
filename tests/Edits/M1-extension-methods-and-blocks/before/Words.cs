namespace Game;

public static class Words
{
    public static string Shout(this string word) => word.ToUpperInvariant();
}

public static class Town
{
    public static string Cry() => "news".Shout();
}
