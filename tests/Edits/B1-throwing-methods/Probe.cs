using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Try(() => Oracle.Ask("why")), Try(() => Oracle.Say(5)), Try(() => Oracle.Say(50))];

    private static string Try(Func<object> ask)
    {
        try
        {
            return $"{ask()}";
        }
        catch (Exception problem)
        {
            return $"{problem.GetType().Name} {problem.Message} {problem.InnerException?.Message} {HasScriptFrame(problem)}";
        }
    }

    // Whatever the engine puts between, the author's own method is in the stack trace.
    private static bool HasScriptFrame(Exception problem) => problem.StackTrace!.Contains("Game.Oracle.");
}
