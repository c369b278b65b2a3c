namespace Molt.Watching;

/// <summary>A script directory, and all that tells what happens to it.</summary>
internal sealed record WatchedRoot(DirectoryMonitor Monitor, BranchSwitch BranchSwitch);
