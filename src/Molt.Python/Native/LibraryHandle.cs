using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Molt.Python.Native;

/// <summary>
/// A loaded library. Where there is a choice, its symbols become visible to all that is loaded later: Python's extension modules, such as
/// <c>_datetime</c>, are not linked with the library, and expect them to be. <see cref="NativeLibrary"/> would keep them to itself.
/// </summary>
internal sealed partial class LibraryHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    private const int Now = 2; // RTLD_NOW
    private const int GlobalOnLinux = 0x100, GlobalOnMacOS = 8; // RTLD_GLOBAL

    public LibraryHandle() : base(ownsHandle: true)
    {
    }

    /// <summary>Loads the library; a <see cref="DllNotFoundException"/> says why it cannot be.</summary>
    public static LibraryHandle Load(string path)
    {
        if (OperatingSystem.IsWindows()) return Hold(NativeLibrary.Load(path));
        var handle = dlopen(path, Now | (OperatingSystem.IsMacOS() ? GlobalOnMacOS : GlobalOnLinux));
        if (handle == 0) throw new DllNotFoundException(Marshal.PtrToStringUTF8(dlerror()) ?? "the system gives no reason");
        return Hold(handle);
    }

    // CPython cannot be unloaded: its threads, and the handlers that it registers, are in it until the process ends.
    protected override bool ReleaseHandle() => true;

    private static LibraryHandle Hold(nint pointer)
    {
        var handle = new LibraryHandle();
        handle.SetHandle(pointer);
        return handle;
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint dlopen(string path, int flags);

    [LibraryImport("libc")]
    private static partial nint dlerror();
}
