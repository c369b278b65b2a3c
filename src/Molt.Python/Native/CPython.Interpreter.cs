using System.Runtime.InteropServices;

namespace Molt.Python.Native;

/// <summary>The interpreter, its lock and the states of threads.</summary>
internal static partial class CPython
{
    [LibraryImport(Library)]
    public static partial void Py_InitializeEx(int initsigs);

    [LibraryImport(Library)]
    public static partial int Py_IsInitialized();

    [LibraryImport(Library)]
    public static partial nint Py_GetVersion();

    // The interpreter keeps the address that it is given, so the text must stay for as long as the process does.
    [LibraryImport(Library)]
    public static partial void Py_SetProgramName(nint name);

    [LibraryImport(Library)]
    public static partial void Py_SetPythonHome(nint home);

    [LibraryImport(Library)]
    public static partial nint PyEval_SaveThread();

    [LibraryImport(Library)]
    public static partial void PyEval_RestoreThread(nint state);

    [LibraryImport(Library)]
    public static partial int PyGILState_Ensure();

    [LibraryImport(Library)]
    public static partial nint PyGILState_GetThisThreadState();

    [LibraryImport(Library)]
    public static partial void PyThreadState_Clear(nint state);

    [LibraryImport(Library)]
    public static partial void PyThreadState_Delete(nint state);

    [LibraryImport(Library)]
    public static partial void PyThreadState_DeleteCurrent();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint PyImport_ImportModule(string name);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial nint PyImport_GetModuleDict();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint PyImport_AddModule(string name);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint Py_CompileString(string source, string file, int start);

    [LibraryImport(Library)]
    public static partial nint PyEval_EvalCode(nint code, nint globals, nint locals);

    [LibraryImport(Library)]
    public static partial nint PyEval_GetBuiltins();
}
