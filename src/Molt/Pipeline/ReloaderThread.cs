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
    private readonly TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ReloaderThread(WorkQueue queue, Action<IReadOnlyList<Notice>> process)
    {
        (this.queue, this.process) = (queue, process);
        thread = new Thread(Run, StackSize) { IsBackground = true, Name = "Molt" };
        thread.Start();
    }

    public bool IsCurrent => Thread.CurrentThread == thread;

    /// <summary>Completes when the thread has ended.</summary>
    public Task Completion => completion.Task;

    /// <summary>Runs something on the thread and hands its result, or its exception, to whoever waits.</summary>
    public Task<T> Ask<T>(Func<T> action, CancellationToken cancellationToken)
    {
        var request = new Request<T>(action);
        queue.Request(request);
        return request.Answer.WaitAsync(cancellationToken);
    }

    private void Run()
    {
        while (queue.Wait(out var request))
        {
            if (request is not null) request.Run();
            else process(queue.Notices(TimeSpan.Zero));
        }
        completion.SetResult();
    }
}
