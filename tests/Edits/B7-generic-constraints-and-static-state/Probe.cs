using Game;

public static class Probe
{
    public static void Setup() => Pool<object>.Get();

    public static IEnumerable<string> Kept()
    {
        Pool<object>.Get();
        return [Pool<object>.Show()];
    }

    public static IEnumerable<string> Answers() => [$"{Pool<Sword>.Get()}"];
}
