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
        Way.Inotify => (root, options, _) => new InotifyWatch(root, options.Names),
        Way.System => (root, options, _) => new SystemWatch(root, options.Names),
        _ => (root, options, _) => new PollingWatch(root, options),
    };
}
