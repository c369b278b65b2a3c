namespace Game;

public static class Clock
{
    public static string Now() => "no time";
}
