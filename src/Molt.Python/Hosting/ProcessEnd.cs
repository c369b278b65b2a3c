using Molt.Python.Objects;

namespace Molt.Python.Hosting;

/// <summary>
/// The end of the process. The interpreter is not ended, as other threads may be in it; but what Python has registered for the end runs (<c>atexit</c>), and what it has written is
/// flushed, unless a thread keeps the lock for longer than anybody should wait.
/// </summary>
internal static class ProcessEnd
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public static void Watch() => AppDomain.CurrentDomain.ProcessExit += (_, _) => End();

    private static void End()
    {
        var ending = new Thread(Run) { IsBackground = true, Name = "Molt.Python: end of the process" };
        ending.Start();
        ending.Join(Limit);
    }

    private static void Run()
    {
        using var entered = InterpreterLock.Enter();
        DotNetModule.Function("end").Call().Dispose();
    }
}
