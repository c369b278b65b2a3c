using System.Runtime.InteropServices;

namespace Molt.Python.Native;

/// <summary>Types, and what types are made of.</summary>
internal static unsafe partial class CPython
{
    [LibraryImport(Library), SuppressGCTransition]
    public static partial uint PyType_GetFlags(nint type);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial int PyType_IsSubtype(nint type, nint other);

    [LibraryImport(Library)]
    public static partial nint PyType_FromSpec(TypeSpecification* specification);

    [LibraryImport(Library)]
    public static partial nint PyType_GenericAlloc(nint type, nint items);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial nint PyType_GetSlot(nint type, int slot);

    [LibraryImport(Library)]
    public static partial nint PyDescr_NewMethod(nint type, MethodDefinition* definition);

    [LibraryImport(Library)]
    public static partial nint PyDescr_NewGetSet(nint type, PropertyDefinition* definition);

    [LibraryImport(Library)]
    public static partial nint PyCFunction_NewEx(MethodDefinition* definition, nint self, nint module);

    [LibraryImport(Library)]
    public static partial void PyObject_ClearWeakRefs(nint o);
}
