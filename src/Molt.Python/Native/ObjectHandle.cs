using System.Runtime.InteropServices;
using Molt.Python.Hosting;

namespace Molt.Python.Native;

/// <summary>
/// A counted reference to a Python object, for as long as somebody on this side holds it. Who lets go of it need not hold the interpreter's
/// lock, and the garbage collector's thread never waits for it: the reference then goes into the queue of <see cref="ReleaseQueue"/>.
/// </summary>
internal sealed class ObjectHandle : SafeHandle
{
    private ObjectHandle(nint pointer) : base(0, ownsHandle: true) => SetHandle(pointer);

    public override bool IsInvalid => handle == 0;

    /// <summary>Takes over a reference that the caller has.</summary>
    public static ObjectHandle Own(nint pointer) => new(pointer);

    /// <summary>Adds a reference of its own.</summary>
    public static ObjectHandle Share(nint pointer)
    {
        CPython.Py_IncRef(pointer);
        return new(pointer);
    }

    /// <summary>The object's address. The caller holds the lock, and keeps the handle alive for as long as it uses the address.</summary>
    /// <exception cref="ObjectDisposedException">The handle was disposed.</exception>
    public nint Pointer
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsClosed, typeof(PythonObject));
            return handle;
        }
    }

    protected override bool ReleaseHandle()
    {
        if (InterpreterLock.IsHeld) CPython.Py_DecRef(handle);
        else ReleaseQueue.Add(handle);
        return true;
    }
}
