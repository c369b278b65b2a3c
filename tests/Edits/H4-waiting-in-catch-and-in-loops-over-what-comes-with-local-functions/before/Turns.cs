namespace Game;

/// <summary>Calls that wait for a turn, say something, and wait again.</summary>
public class Turns
{
    private readonly List<string> said = [];
    private List<TaskCompletionSource<bool>> waiting = [];

    // One each: of several calls that wait for one task, all but one go on later, elsewhere.
    public Task<bool> Next
    {
        get
        {
            waiting.Add(new());
            return waiting[^1].Task;
        }
    }

    public void Say(string text) => said.Add(text);

    public List<string> Take()
    {
        Go(true);
        List<string> found = [.. said.Order(StringComparer.Ordinal)];
        said.Clear();
        return found;
    }

    public void End() => Go(false);

    public async IAsyncEnumerable<int> All()
    {
        for (var n = 1; await Next; n++) yield return n;
    }

    private void Go(bool more)
    {
        var now = waiting;
        waiting = [];
        foreach (var one in now) one.SetResult(more);
    }
}
