namespace Game;

public class Watch
{
    public List<string> Log { get; } = [];

    public SortedSet<string> Names { get; } = new(Comparer<string>.Create((left, right) => right.Length - left.Length));

    public CancellationTokenSource Stop { get; } = new();

    public AsyncLocal<int> Level { get; }

    public Watch()
    {
        Stop.Token.Register(() => Log.Add("halted"));
        Level = new AsyncLocal<int>(change =>
        {
            if (!change.ThreadContextChanged) Log.Add($"{change.PreviousValue}>{change.CurrentValue}");
        });
    }
}
