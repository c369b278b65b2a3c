using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        Handler<string, int> length = new Length();
        Handler<int, int> echo = new Echo<int>();
        return [$"{length.Run("four")} {echo.Run(3)} {new Echo<string>().Run("x")}", length.Name<byte>(), echo.Name<long>(), new Echo<string>().Name<string>()];
    }
}
