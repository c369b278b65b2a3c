using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Molt.Scripts;

/// <summary>The two calls of libc that tell more about a file, or ask less of it, than the framework's own do.</summary>
internal static partial class PosixFile
{
    public const int NoSuchEntry = 2;
    public const int NotAFolder = 20;

    private const int CurrentFolder = -100;
    private const int DoNotFollow = 0x100;
    private const uint BasicStatusAndBirth = 0xfff;
    private const int ReadOnlyCloseOnExecNonBlocking = 0x80800;

    public static bool TryGetStatus(string path, bool followLinks, out Status status)
    {
        status = default;
        return GetStatus(CurrentFolder, path, followLinks ? 0 : DoNotFollow, BasicStatusAndBirth, ref status) == 0;
    }

    // FileStream would take an advisory lock, and a .NET program that saves with FileShare.None at this moment would get
    // an exception because somebody reads. Non-blocking, because opening a pipe would otherwise wait for its writer.
    public static SafeFileHandle OpenForReading(string path, out int error)
    {
        var handle = Open(path, ReadOnlyCloseOnExecNonBlocking, 0);
        error = handle.IsInvalid ? Marshal.GetLastPInvokeError() : 0;
        return handle;
    }

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int GetStatus(int folder, string path, int flags, uint mask, ref Status status);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle Open(string path, int flags, int mode);

    /// <summary><c>struct statx</c>: unlike <c>struct stat</c> it is laid out alike on all processors.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    internal struct Status
    {
        [FieldOffset(16)] public uint Links;
        [FieldOffset(28)] public ushort Mode;
        [FieldOffset(32)] public ulong Inode;
        [FieldOffset(40)] public ulong Size;
        [FieldOffset(80)] public long BornSeconds;
        [FieldOffset(88)] public uint BornNanoseconds;
        [FieldOffset(96)] public long ChangedSeconds;
        [FieldOffset(104)] public uint ChangedNanoseconds;
        [FieldOffset(112)] public long ModifiedSeconds;
        [FieldOffset(120)] public uint ModifiedNanoseconds;
        [FieldOffset(136)] public uint DeviceMajor;
        [FieldOffset(140)] public uint DeviceMinor;
    }
}
