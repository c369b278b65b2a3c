using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Machine.Run("abba"), Machine.Run("axb"), Machine.Run("abr")];
}
