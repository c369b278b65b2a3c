namespace Game;

public class Held
{
    private static readonly Lock shared = new();
    private readonly object first = new();
    private readonly Lock second = new();

    public Action Inside = () => { };

    public static int Version => 1;

    public void Run(List<string> log)
    {
        lock (first)
        {
            lock (second)
            {
                using (shared.EnterScope())
                {
                    Inside();
                    log.Add(Say());
                }
            }
            Monitor.Enter(first);
            try
            {
                log.Add($"old {Monitor.IsEntered(first)}");
            }
            finally
            {
                Monitor.Exit(first);
            }
        }
    }

    public bool IsFree()
    {
        if (!Monitor.TryEnter(first)) return false;
        Monitor.Exit(first);
        return true;
    }

    public bool IsFree2()
    {
        if (!second.TryEnter()) return false;
        second.Exit();
        return true;
    }

    public static bool IsFree3()
    {
        if (!shared.TryEnter()) return false;
        shared.Exit();
        return true;
    }

    private static string Say() => "old";
}
