namespace Molt.Scripts;

/// <summary>What a path is.</summary>
internal enum FileKind
{
    Missing,
    File,
    Folder,
    Link,
    Other,
}

/// <summary>
/// What the file system says of a path without opening it. Two equal stamps mean: most likely the same file with the same
/// content. <see cref="Changed"/> is there because tools that copy a file's times cannot copy that one.
/// </summary>
internal readonly record struct FileStamp(FileKind Kind, long Length, long Modified, long Changed, FileIdentity Identity)
{
    private const int TypeMask = 0xF000;

    public uint Links { get; init; }

    /// <summary>The stamp of what a path leads to, through links.</summary>
    public static FileStamp Of(string path) => OperatingSystem.IsLinux() ? FromStatus(path, true) : FromFramework(path);

    /// <summary>The stamp of the path's own entry, which may be a link.</summary>
    public static FileStamp OfEntry(string path)
    {
        if (OperatingSystem.IsLinux()) return FromStatus(path, false);
        var stamp = FromFramework(path);
        return new FileInfo(path).LinkTarget is null ? stamp : stamp with { Kind = FileKind.Link };
    }

    private static FileStamp FromStatus(string path, bool followLinks)
    {
        if (!PosixFile.TryGetStatus(path, followLinks, out var status)) return default;
        var device = ((ulong)status.DeviceMajor << 32) | status.DeviceMinor;
        var identity = new FileIdentity(device, status.Inode, Nanoseconds(status.BornSeconds, status.BornNanoseconds), "");
        return new FileStamp(
            KindOf(status.Mode), (long)status.Size,
            Nanoseconds(status.ModifiedSeconds, status.ModifiedNanoseconds),
            Nanoseconds(status.ChangedSeconds, status.ChangedNanoseconds), identity) { Links = status.Links };
    }

    private static long Nanoseconds(long seconds, uint nanoseconds) => unchecked(seconds * 1_000_000_000 + nanoseconds);

    private static FileKind KindOf(int mode) => (mode & TypeMask) switch
    {
        0x8000 => FileKind.File,
        0x4000 => FileKind.Folder,
        0xA000 => FileKind.Link,
        _ => FileKind.Other,
    };

    private static FileStamp FromFramework(string path)
    {
        FileSystemInfo entry = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        if (!entry.Exists) return default;
        var target = entry.LinkTarget is null ? entry : entry.ResolveLinkTarget(returnFinalTarget: true) ?? entry;
        var file = target as FileInfo;
        var identity = new FileIdentity(0, 0, target.CreationTimeUtc.Ticks, target.FullName);
        var modified = (target.LastWriteTimeUtc - DateTime.UnixEpoch).Ticks * 100;
        var kind = file is null ? FileKind.Folder : FileKind.File;
        return new FileStamp(kind, file?.Length ?? 0, modified, 0, identity) { Links = 1 };
    }
}

/// <summary>
/// Which file a path leads to: device and inode where there are any, else the full path. The time of birth as well (0 where
/// unknown), because a new file readily gets the inode of one just deleted.
/// </summary>
internal readonly record struct FileIdentity(ulong Device, ulong Inode, long Born, string Path);
