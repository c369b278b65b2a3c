namespace Game;

public static class Walks
{
    public static int Version => 1;

    public static IEnumerable<int> Walk(List<string> log)
    {
        try
        {
            yield return 1;
            yield return 2;
        }
        finally
        {
            log.Add("old finally");
        }
    }

    public static async Task<string> WaitAsync(Task<int> task, List<string> log)
    {
        try
        {
            return $"old {await task}";
        }
        catch (FormatException caught) when (caught.Message.Length > 1)
        {
            return $"old caught {caught.Message}";
        }
        finally
        {
            log.Add("old wait ends");
        }
    }
}
