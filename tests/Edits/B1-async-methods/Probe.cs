using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        var errand = new Errand("Ada");
        return [errand.RunAsync(3).Result, $"{Errand.CountAsync(Numbers()).AsTask().Result}", FailureAsync(errand).Result];
    }

    private static async IAsyncEnumerable<int> Numbers()
    {
        yield return 1;
        await Task.Yield();
        yield return 2;
    }

    private static async Task<string> FailureAsync(Errand errand)
    {
        try
        {
            await errand.FailAsync();
            return "no failure";
        }
        catch (Exception problem)
        {
            return $"{problem.GetType().Name}: {problem.Message}";
        }
    }
}
