using System.Reflection;
using System.Runtime.InteropServices;

namespace Molt.Python.Native;

/// <summary>
/// The functions of CPython's C API that are in its stable ABI as of 3.9, so that one build of Molt works with 3.9 to 3.13. Objects are
/// plain addresses here: whoever keeps one beyond a call holds it by an <see cref="ObjectHandle"/>, and temporaries, which a call makes by
/// the dozen, would not bear the price of a finalizable object each.
/// </summary>
/// <remarks>
/// Calls that neither run Python code nor wait are marked to leave out the switch of the garbage collector's mode, which costs more than they do.
/// </remarks>
internal static partial class CPython
{
    private const string Library = "molt-python";

    private static nint library;

    /// <summary>The address of an exported variable, such as a type object.</summary>
    public static nint Variable(string name) => NativeLibrary.GetExport(library, name);

    /// <summary>The address of an exported variable, or zero.</summary>
    public static nint TryVariable(string name) => NativeLibrary.TryGetExport(library, name, out var address) ? address : 0;

    /// <summary>The object that an exported pointer, such as that of an exception's class, points to.</summary>
    public static nint Pointer(string name) => Marshal.ReadIntPtr(Variable(name));

    /// <summary>All functions are those of this library from now on; there is one in a process.</summary>
    public static void Use(LibraryHandle handle)
    {
        library = handle.DangerousGetHandle();
        NativeLibrary.SetDllImportResolver(Assembly.GetExecutingAssembly(), static (name, _, _) => name == Library ? library : 0);
    }
}
