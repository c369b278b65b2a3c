namespace Game;

public static class Guard
{
    public static string Run(Action action)
    {
        try
        {
            action();
            return "fine";
        }
        catch (InvalidOperationException problem) when (problem.Message.Length > 3)
        {
            return $"long: {problem.Message}";
        }
        catch (Exception problem)
        {
            return $"other: {problem.GetType().Name}";
        }
    }
}
