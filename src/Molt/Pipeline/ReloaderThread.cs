using Molt.Model;

namespace Molt.Pipeline;

/// <summary>
/// The one thread on which edits are made and events raised. It never keeps a process alive, and it has the stack that the
/// compiler wants for deeply nested source.
/// </summary>
internal sealed class ReloaderThread
{
    private const int StackSize = 16 * 1024 * 1024;

    private readonly WorkQueue queue;
    private readonly Action<IReadOnlyList<Notice>> process;
    private readonly Thread thread;

    public ReloaderThread(WorkQueue queue, Action<IReadOnlyList<Notice>> process)
    {
        (this.queue, this.process) = (queue, process);
        thread = new Thread(Run, StackSize) { IsBackground = true, Name = "Molt" };
        thread.Start();
    }

    public bool IsCurrent => Thread.CurrentThread == thread;

    /// <summary>Runs something on the thread and hands its result, or its exception, to whoever waits.</summary>
    public Task<T> Ask<T>(Func<T> request, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var isQueued = queue.Request(() => Answer(answer, request));
        if (!isQueued) answer.SetException(new ObjectDisposedException(nameof(CodeReloader)));
        return answer.Task.WaitAsync(cancellationToken);
    }

    public void End()
    {
        queue.End();
        if (!IsCurrent) thread.Join();
    }

    private void Run()
    {
        while (queue.Next() is { } item)
        {
            if (item is Notice notice) process([notice, .. queue.Notices(TimeSpan.Zero)]);
            else ((Action)item)();
        }
    }

    private static void Answer<T>(TaskCompletionSource<T> answer, Func<T> request)
    {
        try
        {
            answer.SetResult(request());
        }
        catch (Exception exception)
        {
            answer.SetException(exception); // the asker's own to handle
        }
    }
}
