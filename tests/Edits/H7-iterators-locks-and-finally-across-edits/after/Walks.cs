namespace Game;

public static class Walks
{
    public static int Version => 2;

    public static IEnumerable<int> Walk(List<string> log)
    {
        try
        {
            yield return 1;
            yield return 20;
        }
        finally
        {
            log.Add("new finally");
        }
    }

    public static async Task<string> WaitAsync(Task<int> task, List<string> log)
    {
        try
        {
            return $"new {await task}";
        }
        catch (FormatException caught) when (caught.Message.Length > 2)
        {
            return $"new caught {caught.Message}";
        }
        finally
        {
            log.Add("new wait ends");
        }
    }
}
