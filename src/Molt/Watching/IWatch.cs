namespace Molt.Watching;

/// <summary>Why a watch ended.</summary>
internal enum WatchEnd
{
    /// <summary>It was told to.</summary>
    Stopped,

    /// <summary>The root is no longer what it was when the watch was opened: removed, moved away, or another
    /// directory.</summary>
    RootLost,

    /// <summary>Something was missed, or links changed: open it anew, then look at everything.</summary>
    Interrupted,
}

/// <summary>
/// One way to notice changes below a root. Opening it (its constructor) sets it up completely: what happens from then on is
/// noticed, though reported only by <see cref="Run"/>.
/// </summary>
internal interface IWatch : IDisposable
{
    /// <summary>Reports what happens until the watch ends.</summary>
    /// <exception cref="WatchUnavailableException">This way to watch works no longer.</exception>
    WatchEnd Run(NoticeSink sink, CancellationToken stop);
}

/// <summary>A way to watch cannot be had here; polling can.</summary>
internal sealed class WatchUnavailableException(string reason) : Exception(reason);
