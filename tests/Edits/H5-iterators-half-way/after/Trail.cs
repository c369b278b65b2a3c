namespace Game;

public static class Trail
{
    public static IEnumerable<int> Steps(int start, List<string> log)
    {
        var seen = start;
        try
        {
            yield return seen++;
            yield return seen++ + 100;
            yield return seen++ + 200;
        }
        finally
        {
            log.Add($"END {seen}");
        }
    }

    public static async IAsyncEnumerable<T> Stages<T>(T start, List<string> log) where T : System.Numerics.INumber<T>
    {
        await Task.CompletedTask;
        var seen = start;
        try
        {
            yield return seen++;
            yield return seen++ + T.CreateChecked(100);
            yield return seen++ + T.CreateChecked(200);
        }
        finally
        {
            log.Add($"END {seen}");
        }
    }
}
