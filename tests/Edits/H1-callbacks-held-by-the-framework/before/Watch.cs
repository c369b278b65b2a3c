namespace Game;

public class Watch
{
    public List<string> Log { get; } = [];

    public SortedSet<string> Names { get; } = new(Comparer<string>.Create((left, right) => string.CompareOrdinal(left, right)));

    public CancellationTokenSource Stop { get; } = new();

    public AsyncLocal<int> Level { get; }

    public Watch()
    {
        Stop.Token.Register(() => Log.Add("stopped"));
        Level = new AsyncLocal<int>(change =>
        {
            if (!change.ThreadContextChanged) Log.Add($"level {change.CurrentValue}");
        });
    }
}
