namespace Molt.Watching.Linux;

/// <summary>The events of inotify(7), under its names.</summary>
[Flags]
internal enum EventMask : uint
{
    None = 0,
    Modify = 0x2,
    Attrib = 0x4,
    CloseWrite = 0x8,
    MovedFrom = 0x40,
    MovedTo = 0x80,
    Create = 0x100,
    Delete = 0x200,
    DeleteSelf = 0x400,
    MoveSelf = 0x800,
    Unmount = 0x2000,
    Overflow = 0x4000,
    Ignored = 0x8000,
    OnlyFolder = 0x0100_0000,
    ExcludeUnlinked = 0x0400_0000,
    IsFolder = 0x4000_0000,

    /// <summary>What is listened for in every folder.</summary>
    Watched = Modify | Attrib | CloseWrite | MovedFrom | MovedTo | Create | Delete | DeleteSelf | MoveSelf | OnlyFolder | ExcludeUnlinked,

    /// <summary>The watched folder itself is not where it was.</summary>
    SelfGone = DeleteSelf | MoveSelf | Unmount,

    /// <summary>A name is there now.</summary>
    Appeared = Create | MovedTo,

    /// <summary>A name is there no longer.</summary>
    Vanished = Delete | MovedFrom,
}

/// <summary>One event as the kernel tells it.</summary>
/// <param name="Watch">The descriptor of the watched folder.</param>
/// <param name="Mask">What happened.</param>
/// <param name="Cookie">The same for both names of a rename, else 0.</param>
/// <param name="Name">The entry in the folder; empty for the folder itself.</param>
internal readonly record struct InotifyEvent(int Watch, EventMask Mask, uint Cookie, string Name)
{
    public bool Has(EventMask any) => (Mask & any) != 0;
}
