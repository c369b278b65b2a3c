using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Molt.Watching.Linux;

/// <summary>What <see cref="InotifyQueue.Wait"/> ended with.</summary>
internal enum WaitResult
{
    Stopped,
    Ready,
    TimedOut,
}

/// <summary>The kernel's event queue, as objects. Used by one thread, but for <see cref="Stop"/>.</summary>
internal sealed class InotifyQueue : IDisposable
{
    private const int HeaderSize = 16;

    // As large as the kernel's whole queue usually gets in a burst, so that what happened together is read together.
    private readonly byte[] buffer = new byte[256 * 1024];
    private readonly SafeFileHandle queue;
    private readonly SafeFileHandle signal;

    public InotifyQueue()
    {
        queue = LibC.OpenQueue(LibC.CloseOnExecNonBlocking);
        if (queue.IsInvalid) throw Unavailable("no inotify instance is left (fs.inotify.max_user_instances)");
        signal = LibC.OpenSignal(0, LibC.CloseOnExecNonBlocking);
        if (!signal.IsInvalid) return;
        queue.Dispose();
        throw Unavailable("no file descriptor is left");
    }

    /// <summary>Watches a folder; gives the watch's descriptor, or -1 and the error.</summary>
    public int Add(string folder, out int error)
    {
        var watch = LibC.AddWatch(queue, folder, EventMask.Watched);
        error = watch < 0 ? Marshal.GetLastPInvokeError() : 0;
        return watch;
    }

    // Fails only when the kernel has removed the watch by itself, which is as good.
    public void Remove(int watch) => _ = LibC.RemoveWatch(queue, watch);

    /// <summary>Ends a <see cref="Wait"/>, now or later. From any thread.</summary>
    public void Stop() => _ = LibC.Write(signal, 1, sizeof(ulong));

    public unsafe WaitResult Wait(int milliseconds)
    {
        var entries = stackalloc LibC.PollEntry[2];
        entries[0] = new LibC.PollEntry { File = (int)signal.DangerousGetHandle(), Events = LibC.Readable };
        entries[1] = new LibC.PollEntry { File = (int)queue.DangerousGetHandle(), Events = LibC.Readable };
        if (LibC.Poll(entries, 2, milliseconds) <= 0) return WaitResult.TimedOut; // or interrupted by a signal: as good
        return entries[0].Returned != 0 ? WaitResult.Stopped : WaitResult.Ready;
    }

    /// <summary>All events that are there now.</summary>
    public unsafe List<InotifyEvent> Read()
    {
        var events = new List<InotifyEvent>();
        fixed (byte* start = buffer)
        {
            for (nint count; (count = LibC.Read(queue, start, buffer.Length)) > 0;) Parse(buffer.AsSpan(0, (int)count), events);
        }
        return events;
    }

    public void Dispose()
    {
        queue.Dispose();
        signal.Dispose();
    }

    // struct inotify_event: watch, mask, cookie and the length of the name, which is filled up with zeros.
    private static void Parse(ReadOnlySpan<byte> bytes, List<InotifyEvent> events)
    {
        while (bytes.Length >= HeaderSize)
        {
            var header = MemoryMarshal.Cast<byte, uint>(bytes[..HeaderSize]);
            var name = bytes.Slice(HeaderSize, (int)header[3]);
            var end = name.IndexOf((byte)0);
            var text = Encoding.UTF8.GetString(end < 0 ? name : name[..end]);
            events.Add(new InotifyEvent((int)header[0], (EventMask)header[1], header[2], text));
            bytes = bytes[(HeaderSize + name.Length)..];
        }
    }

    private static WatchUnavailableException Unavailable(string what) =>
        new($"{what}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
}
