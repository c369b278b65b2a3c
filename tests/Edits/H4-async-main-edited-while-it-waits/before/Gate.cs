namespace Game;

/// <summary>Goes on whoever waits, on the thread that opens it.</summary>
public class Gate
{
    private readonly TaskCompletionSource opened = new();

    public Task Wait() => opened.Task;

    public void Open() => opened.SetResult();
}
