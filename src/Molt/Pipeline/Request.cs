namespace Molt.Pipeline;

/// <summary>Something to be done on the reloader's thread for somebody who waits for it.</summary>
internal interface IRequest
{
    void Run();

    /// <summary>Tells who waits that it will not be done.</summary>
    void Abandon();
}

/// <summary>A request with a result, or an exception, for whoever asked.</summary>
internal sealed class Request<T>(Func<T> action) : IRequest
{
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Answer => answer.Task;

    public void Run()
    {
        try
        {
            answer.SetResult(action());
        }
        catch (Exception exception)
        {
            answer.SetException(exception); // the asker's own to handle
        }
    }

    public void Abandon() => answer.SetException(new ObjectDisposedException(nameof(CodeReloader)));
}
