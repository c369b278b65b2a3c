namespace Game;

public static class Chain
{
    public static Action Pause = () => { };

    public static int Version => 1;

    public static void Start(List<string> log)
    {
        try
        {
            Old(log, 3);
        }
        catch (Exception caught)
        {
            log.Add($"start old: {caught.Message} from {Names(caught)}");
        }
    }

    private static void Old(List<string> log, int depth)
    {
        Span<int> numbers = stackalloc int[4];
        ref var last = ref numbers[3];
        last = depth;
        try
        {
            if (depth > 0)
            {
                Old(log, depth - 1);
                return;
            }
            Pause();
            Next(log, Back);
        }
        catch (FormatException caught) when (numbers[3] % 2 == 1)
        {
            log.Add($"old {last} takes and throws on {caught.Message}");
            throw new FormatException($"{caught.Message}+{numbers[3]}", caught);
        }
        finally
        {
            log.Add($"old {last} ends");
        }
    }

    private static void Back(List<string> log)
    {
        log.Add("old back");
    }

    private static void Next(List<string> log, Action<List<string>> back)
    {
        back(log);
    }

    private static string Names(Exception caught) => caught.GetType().Name;
}
