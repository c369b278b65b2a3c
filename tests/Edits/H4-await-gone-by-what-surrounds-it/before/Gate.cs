namespace Game;

/// <summary>Goes on whoever waits, on the thread that opens it.</summary>
public class Gate
{
    private readonly TaskCompletionSource opened = new();
    private readonly TaskCompletionSource<int> counted = new();

    public Task Wait() => opened.Task;

    public Task<int> Count() => counted.Task;

    public void Open()
    {
        opened.SetResult();
        counted.SetResult(7);
    }
}
