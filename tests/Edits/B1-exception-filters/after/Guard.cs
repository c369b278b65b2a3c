namespace Game;

public static class Guard
{
    public static string Run(Action action)
    {
        var seen = new List<string>();
        try
        {
            try
            {
                action();
            }
            finally
            {
                seen.Add("finally");
            }
            return "well";
        }
        catch (InvalidOperationException problem) when (Note(seen, problem) && problem.Message.StartsWith('b'))
        {
            return $"b: {string.Join(",", seen)}";
        }
        catch (ArgumentException) when (Note(seen, null))
        {
            return $"argument: {string.Join(",", seen)}";
        }
        catch
        {
            return $"any: {string.Join(",", seen)}";
        }
    }

    private static bool Note(List<string> seen, Exception? problem)
    {
        seen.Add($"filter {problem?.Message}");
        return true;
    }
}
