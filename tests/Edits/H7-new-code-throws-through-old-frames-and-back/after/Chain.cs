namespace Game;

public static class Chain
{
    public static Action Pause = () => { };

    public static int Version => 2;

    public static void Start(List<string> log)
    {
        try
        {
            Next(log, Back);
        }
        catch (FormatException caught)
        {
            log.Add($"start new: {caught.Message} from {Names(caught)}");
        }
    }

    private static void Old(List<string> log, int depth)
    {
        log.Add($"new {depth}");
    }

    private static void Back(List<string> log)
    {
        Old(log, 9);
        throw new FormatException("new back throws");
    }

    private static void Next(List<string> log, Action<List<string>> back)
    {
        try
        {
            back(log);
        }
        finally
        {
            log.Add("new next ends");
        }
    }

    private static string Names(Exception caught) => $"new {caught.GetType().Name}";
}
