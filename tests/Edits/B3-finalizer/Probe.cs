using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        Ghost.Buried = new TaskCompletionSource<string>();
        Ghost.Haunt("Marley");
        while (!Ghost.Buried.Task.IsCompleted)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        return [Ghost.Buried.Task.Result];
    }
}
