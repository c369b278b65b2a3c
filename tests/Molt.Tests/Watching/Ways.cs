using Molt.Watching;
using Molt.Watching.Linux;

namespace Molt.Tests.Watching;

/// <summary>The ways to watch, each of which must notice the same.</summary>
public enum Way
{
    Inotify,
    System,
    Polling,
}

internal static class Ways
{
    public static WatchSelector Selector(Way way) => way switch
    {
        Way.Inotify => (root, _, _) => new InotifyWatch(root),
        Way.System => (root, _, _) => new SystemWatch(root),
        _ => (root, options, _) => new PollingWatch(root, options),
    };
}
