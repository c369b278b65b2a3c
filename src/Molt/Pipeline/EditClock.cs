namespace Molt.Pipeline;

/// <summary>Measures an edit's stages.</summary>
internal sealed class EditClock(TimeProvider time, long noticedAt)
{
    private readonly long startedAt = time.GetTimestamp();
    private long compiledAt;
    private long linkedAt;
    private long committedFrom;
    private long appliedAt;

    public void Compiled() => compiledAt = time.GetTimestamp();

    public void Linked() => linkedAt = time.GetTimestamp();

    /// <summary>The commit begins: between preparing an edit and committing it may lie the time until it was dispatched.</summary>
    public void Committing() => committedFrom = time.GetTimestamp();

    public void Applied() => appliedAt = time.GetTimestamp();

    public EditTimings Read()
    {
        var end = appliedAt != 0 ? appliedAt : time.GetTimestamp();
        return new(
            Between(noticedAt, startedAt), Between(startedAt, compiledAt), Between(compiledAt, linkedAt), Between(committedFrom, appliedAt), Between(noticedAt, end));
    }

    private double Between(long from, long to) => from == 0 || to == 0 ? 0 : Math.Max(0, time.GetElapsedTime(from, to).TotalMilliseconds);
}
