namespace Molt.Replay.Histories;

internal sealed record Commit(string Id, string Subject)
{
    public string Short => Id[..Math.Min(10, Id.Length)];
}
