namespace Molt.Python.Native;

/// <summary>Objects and types of the interpreter itself; all of them live as long as it does.</summary>
internal static class Known
{
    // Read from the loaded library once, before anything else uses it: a static constructor here would run at who knows whose first use, with the lock or without.
    public static nint None { get; private set; }
    public static nint True { get; private set; }
    public static nint NotImplemented { get; private set; }
    public static nint Bool { get; private set; }
    public static nint Integer { get; private set; }
    public static nint Float { get; private set; }
    public static nint Complex { get; private set; }
    public static nint Text { get; private set; }
    public static nint Bytes { get; private set; }
    public static nint ByteArray { get; private set; }
    public static nint MemoryView { get; private set; }
    public static nint Tuple { get; private set; }
    public static nint List { get; private set; }
    public static nint Dictionary { get; private set; }
    public static nint Set { get; private set; }
    public static nint FrozenSet { get; private set; }
    public static nint Slice { get; private set; }
    public static nint Type { get; private set; }
    public static nint Object { get; private set; }
    public static nint TypeError { get; private set; }
    public static nint AttributeError { get; private set; }
    public static nint StopIteration { get; private set; }
    public static nint SystemError { get; private set; }

    public static void Load()
    {
        None = CPython.Variable("_Py_NoneStruct");
        True = CPython.Variable("_Py_TrueStruct");
        NotImplemented = CPython.Variable("_Py_NotImplementedStruct");
        Bool = CPython.Variable("PyBool_Type");
        Integer = CPython.Variable("PyLong_Type");
        Float = CPython.Variable("PyFloat_Type");
        Complex = CPython.Variable("PyComplex_Type");
        Text = CPython.Variable("PyUnicode_Type");
        Bytes = CPython.Variable("PyBytes_Type");
        ByteArray = CPython.Variable("PyByteArray_Type");
        MemoryView = CPython.Variable("PyMemoryView_Type");
        Tuple = CPython.Variable("PyTuple_Type");
        List = CPython.Variable("PyList_Type");
        Dictionary = CPython.Variable("PyDict_Type");
        Set = CPython.Variable("PySet_Type");
        FrozenSet = CPython.Variable("PyFrozenSet_Type");
        Slice = CPython.Variable("PySlice_Type");
        Type = CPython.Variable("PyType_Type");
        Object = CPython.Variable("PyBaseObject_Type");
        TypeError = CPython.Pointer("PyExc_TypeError");
        AttributeError = CPython.Pointer("PyExc_AttributeError");
        StopIteration = CPython.Pointer("PyExc_StopIteration");
        SystemError = CPython.Pointer("PyExc_SystemError");
    }
}
