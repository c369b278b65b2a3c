namespace Molt.Python.Native;

/// <summary>A reference that this scope has to give back, under the interpreter's lock. Zero is nothing, and nothing has to be given back.</summary>
internal readonly ref struct Owned(nint pointer)
{
    public nint Pointer { get; } = pointer;

    public void Dispose()
    {
        if (Pointer != 0) CPython.Py_DecRef(Pointer);
    }
}
