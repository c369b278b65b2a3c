using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Molt.Python.Calling;
using Molt.Python.Converting;
using Molt.Python.Hosting;
using Molt.Python.Native;

namespace Molt.Python.Objects;

/// <summary>
/// The two types that are made of native slots: the base of all classes of .NET in Python, whose objects have a handle after what every Python object has, and the
/// iterator. All else about them is in classes that are made by <see cref="ClassBuilder"/>.
/// </summary>
internal static unsafe class NativeObjects
{
    private const int HandleAt = 2, WeakReferencesAt = 3, Size = 4; // in words

    private const int SelfIterator = 62, NextItem = 63; // Py_tp_iter, Py_tp_iternext

    /// <summary>The base of all classes of .NET but exceptions.</summary>
    public static nint Base { get; private set; }

    private static nint Iterator { get; set; }

    /// <summary>Makes the types. The caller has the lock.</summary>
    public static void Load()
    {
        Base = MakeType("dotnet.Object", [new(TypeSlot.New, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, nint>)&New)]);
        Iterator = MakeType("dotnet.Iterator", [new(SelfIterator, (nint)(delegate* unmanaged[Cdecl]<nint, nint>)&Itself), new(NextItem, (nint)(delegate* unmanaged[Cdecl]<nint, nint>)&Next)]);
    }

    public static bool IsOne(nint o) => CPython.TypeOf(o) is var type && (PythonClasses.IsPlain(type) || CPython.PyType_IsSubtype(type, Base) != 0);

    public static object? Held(nint o) => ((nint*)o)[HandleAt] is var handle and not 0 ? GCHandle.FromIntPtr(handle).Target : null;

    public static void Hold(nint o, object value) => ((nint*)o)[HandleAt] = GCHandle.ToIntPtr(GCHandle.Alloc(value));

    /// <summary>A new iterator of Python over what an enumerator has.</summary>
    public static nint Iterate(IEnumerator items)
    {
        var made = Check.Result(CPython.PyType_GenericAlloc(Iterator, 0));
        Hold(made, items);
        return made;
    }

    private static nint MakeType(string name, TypeSlot[] own)
    {
        var members = Permanent(new MemberDefinition { Name = PermanentText("__weaklistoffset__"), Type = MemberDefinition.Size, Offset = WeakReferencesAt * sizeof(nint), Flags = MemberDefinition.ReadOnly }, default);
        var slots = Permanent([.. own, new(TypeSlot.Deallocate, (nint)(delegate* unmanaged[Cdecl]<nint, void>)&Deallocate), new(TypeSlot.Members, (nint)members), default(TypeSlot)]);
        var specification = new TypeSpecification { Name = PermanentText(name), BasicSize = Size * sizeof(nint), Flags = TypeFlags.BaseType | TypeFlags.Default, Slots = slots };
        return Check.Result(CPython.PyType_FromSpec(&specification));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint New(nint type, nint arguments, nint named)
    {
        using var entry = InterpreterLock.EnterFromPython();
        try
        {
            return PythonClasses.Construct(type, arguments, named);
        }
        catch (Exception exception)
        {
            PythonErrors.Raise(exception);
            return 0;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Deallocate(nint o)
    {
        if (((nint*)o)[WeakReferencesAt] != 0) CPython.PyObject_ClearWeakRefs(o);
        if (Held(o) is { } value) Release(o, value);
        var type = CPython.TypeOf(o);
        ((delegate* unmanaged[Cdecl]<nint, void>)CPython.PyType_GetSlot(type, TypeSlot.Free))(o);
        CPython.Py_DecRef(type); // objects of types that are made at run time count as references to them
    }

    private static void Release(nint o, object value)
    {
        Wrapping.Forget(o, value);
        GCHandle.FromIntPtr(((nint*)o)[HandleAt]).Free();
        ((nint*)o)[HandleAt] = 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Itself(nint o)
    {
        CPython.Py_IncRef(o);
        return o;
    }

    // Zero without an error is the end.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Next(nint o)
    {
        using var entry = InterpreterLock.EnterFromPython();
        try
        {
            return Advance((IEnumerator)Held(o)!, out var item) ? Converters.ToPython(item) : 0;
        }
        catch (Exception exception)
        {
            PythonErrors.Raise(exception);
            return 0;
        }
    }

    private static bool Advance(IEnumerator items, out object? item)
    {
        using var absence = InterpreterLock.Leave();
        var hasNext = items.MoveNext();
        item = hasNext ? items.Current : null;
        if (!hasNext) (items as IDisposable)?.Dispose();
        return hasNext;
    }

    private static nint PermanentText(string text) => Marshal.StringToCoTaskMemUTF8(text);

    // Python keeps the addresses of what types are made of.
    private static T* Permanent<T>(params ReadOnlySpan<T> items) where T : unmanaged
    {
        var memory = (T*)NativeMemory.Alloc((nuint)items.Length, (nuint)sizeof(T));
        items.CopyTo(new Span<T>(memory, items.Length));
        return memory;
    }
}
