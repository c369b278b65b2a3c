using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Molt.Watching.Linux;

/// <summary>The calls of inotify(7), and what it takes to wait for one and be stopped.</summary>
internal static partial class LibC
{
    public const int NoSuchEntry = 2;
    public const int AccessDenied = 13;
    public const int NotAFolder = 20;
    public const int NoSpace = 28;

    public const int CloseOnExecNonBlocking = 0x80800;
    public const short Readable = 1;

    [LibraryImport("libc", EntryPoint = "inotify_init1", SetLastError = true)]
    public static partial SafeFileHandle OpenQueue(int flags);

    [LibraryImport("libc", EntryPoint = "inotify_add_watch", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int AddWatch(SafeFileHandle queue, string path, EventMask mask);

    [LibraryImport("libc", EntryPoint = "inotify_rm_watch", SetLastError = true)]
    public static partial int RemoveWatch(SafeFileHandle queue, int watch);

    [LibraryImport("libc", EntryPoint = "eventfd", SetLastError = true)]
    public static partial SafeFileHandle OpenSignal(uint value, int flags);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(SafeFileHandle file, in ulong value, nint size);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static unsafe partial nint Read(SafeFileHandle file, byte* buffer, nint size);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    public static unsafe partial int Poll(PollEntry* entries, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "statfs", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static unsafe partial int GetFileSystem(string path, byte* status);

    public struct PollEntry
    {
        public int File;
        public short Events;
        public short Returned;
    }
}
