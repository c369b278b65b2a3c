using Game;

public static class Probe
{
    public static void Setup() => Game.Other.Quiet();

    public static IEnumerable<string> Answers()
    {
        Text.Calls = 0;
        return [Use.All(), Other.Quiet(), Other.Try(), new Text.Box(3).ToString()!];
    }
}
