using System.Runtime.InteropServices;

namespace Molt.Python.Native;

/// <summary><c>PyType_Spec</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct TypeSpecification
{
    public nint Name;
    public int BasicSize;
    public int ItemSize;
    public uint Flags;
    public TypeSlot* Slots;
}

/// <summary><c>PyType_Slot</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct TypeSlot(int slot, nint function)
{
    public const int Deallocate = 52, New = 65, Members = 72, Free = 74;

    public readonly int Slot = slot;
    public readonly nint Function = function;
}

/// <summary><c>PyMemberDef</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct MemberDefinition
{
    public const int Size = 19, ReadOnly = 1; // T_PYSSIZET, READONLY

    public nint Name;
    public int Type;
    public nint Offset;
    public int Flags;
    public nint Documentation;
}

/// <summary><c>PyMethodDef</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct MethodDefinition
{
    public const int Positional = 1, Named = 2; // METH_VARARGS, METH_KEYWORDS

    public nint Name;
    public nint Function;
    public int Flags;
    public nint Documentation;
}

/// <summary><c>PyGetSetDef</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PropertyDefinition
{
    public nint Name;
    public nint Get;
    public nint Set;
    public nint Documentation;
    public nint Closure;
}

/// <summary>The flags of types that say what their objects are (<c>Py_TPFLAGS_LONG_SUBCLASS</c> and its like), and those that types are made with.</summary>
internal static class TypeFlags
{
    public const uint BaseType = 1 << 10, Default = 1 << 18; // the latter says since 3.10 nothing
    public const uint Integer = 1 << 24, List = 1 << 25, Tuple = 1 << 26, Bytes = 1 << 27, Text = 1 << 28, Dictionary = 1 << 29;
    public const uint Exception = 1 << 30, Type = 1u << 31;
}
