namespace Game;

public static class Store
{
    public static string Use()
    {
        using var log = new LogWriter();
        log.Write("ab");
        var names = new Names { "x", "y", "x" };
        try
        {
            throw new StoreException(4);
        }
        catch (StoreException problem) when (problem.Code == 4)
        {
            return $"{log} {names.Count} {problem.Message} {string.Join(",", names.Order(new Backwards()))}";
        }
    }
}
