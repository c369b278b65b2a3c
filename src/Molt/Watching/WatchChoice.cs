using Molt.Watching.Linux;

namespace Molt.Watching;

/// <summary>Chooses how a directory is watched.</summary>
internal static class WatchChoice
{
    /// <exception cref="WatchUnavailableException">The operating system cannot tell about this directory.</exception>
    public static IWatch Of(string root, MonitorOptions options, bool mustPoll)
    {
        if (mustPoll) return new PollingWatch(root, options);
        return OperatingSystem.IsLinux() ? new InotifyWatch(root, options.Names) : new SystemWatch(root, options.Names);
    }
}
