using Molt.Model;

namespace Molt.Watching;

/// <summary>Where a watch's notices go: to the receiver, whose exceptions are logged and end nothing.</summary>
internal sealed class NoticeSink(string root, MonitorOptions options, Action<Notice> receiver)
{
    private volatile bool isUnsettled;

    /// <summary>Whether a file was seen in the middle of being saved, so that a notice of it will come shortly. Set by the watch
    /// before it reports, read by any thread.</summary>
    public bool IsUnsettled
    {
        get => isUnsettled;
        set => isUnsettled = value;
    }

    /// <summary>When something is noticed now.</summary>
    public long Now => options.TimeProvider.GetTimestamp();

    /// <summary>Who knows what happened: the whole root has to be looked at.</summary>
    public void ReportAll() => Send(new Notice(root, null, Now));

    /// <summary>Paths at which something happened at the same time.</summary>
    public void Report(IReadOnlyCollection<KeyValuePair<string, long>> timestamps)
    {
        var left = timestamps.Count;
        foreach (var (path, timestamp) in timestamps) Send(new Notice(root, path, timestamp, MoreFollows: --left > 0));
    }

    private void Send(Notice notice)
    {
        try
        {
            receiver(notice);
        }
        catch (Exception e)
        {
            options.Logger.NoticeFailed(notice.Path ?? root, e);
        }
    }
}
