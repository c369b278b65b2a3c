namespace Molt.Testing;

/// <summary>
/// Runs tests without what the caller's execution context carries: frameworks hand the current test on with it, and a run that is started in one of their own tests must not go on with
/// that test's.
/// </summary>
internal static class DetachedRun
{
    public static Task StartAsync(Func<Task> run)
    {
        if (ExecutionContext.IsFlowSuppressed()) return Task.Run(run, CancellationToken.None);
        using (ExecutionContext.SuppressFlow()) return Task.Run(run, CancellationToken.None);
    }
}
