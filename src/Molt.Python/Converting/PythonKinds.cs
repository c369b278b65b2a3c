using Molt.Python.Native;

namespace Molt.Python.Converting;

/// <summary>What a Python object is.</summary>
internal static class PythonKinds
{
    public static bool IsNone(nint o) => o == Known.None;

    public static bool IsExactly(nint o, nint type) => CPython.TypeOf(o) == type;

    public static bool Is(nint o, nint type) => CPython.TypeOf(o) is var own && (own == type || CPython.PyType_IsSubtype(own, type) != 0);

    public static bool Is(nint o, ModuleMember type) => Is(o, type.Pointer);

    public static bool IsInteger(nint o) => HasFlag(o, Known.Integer, TypeFlags.Integer);

    public static bool IsText(nint o) => HasFlag(o, Known.Text, TypeFlags.Text);

    public static bool IsFloat(nint o) => Is(o, Known.Float);

    public static bool IsTuple(nint o) => HasFlag(o, Known.Tuple, TypeFlags.Tuple);

    public static bool IsList(nint o) => HasFlag(o, Known.List, TypeFlags.List);

    public static bool IsDictionary(nint o) => HasFlag(o, Known.Dictionary, TypeFlags.Dictionary);

    public static bool IsException(nint o) => (CPython.PyType_GetFlags(CPython.TypeOf(o)) & TypeFlags.Exception) != 0;

    public static bool IsType(nint o) => (CPython.PyType_GetFlags(CPython.TypeOf(o)) & TypeFlags.Type) != 0;

    public static bool IsSet(nint o) => Is(o, Known.Set) || Is(o, Known.FrozenSet);

    public static bool IsBytes(nint o) => HasFlag(o, Known.Bytes, TypeFlags.Bytes) || Is(o, Known.ByteArray) || Is(o, Known.MemoryView);

    public static bool IsCallable(nint o) => CPython.PyCallable_Check(o) != 0;

    /// <summary>Whether its class has the special method.</summary>
    public static bool Has(nint o, string method)
    {
        using var found = new Owned(Invoke.AttributeOrNothing(CPython.TypeOf(o), Names.Of(method)));
        return found.Pointer != 0 && found.Pointer != Known.None;
    }

    private static bool HasFlag(nint o, nint exact, uint flag) => CPython.TypeOf(o) is var own && (own == exact || (CPython.PyType_GetFlags(own) & flag) != 0);
}
