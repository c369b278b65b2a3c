using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Molt.Python.Calling;
using Molt.Python.Converting;
using Molt.Python.Hosting;
using Molt.Python.Native;

namespace Molt.Python.Objects;

/// <summary>A property, field or event as Python's attribute.</summary>
internal sealed unsafe class DataMember
{
    private readonly MemberInfo member;
    private readonly Overload? getter;
    private readonly Overload? setter;

    private DataMember(MemberInfo member, MethodInfo? get, MethodInfo? set) =>
        (this.member, getter, setter) = (member, get is { IsPublic: true } ? new Overload(get) : null, set is { IsPublic: true } ? new Overload(set) : null);

    /// <summary>A member, or null of one that Python cannot have: spans and pointers.</summary>
    public static DataMember? Of(PropertyInfo property) => property.GetAccessors().All(Overload.CanCall) ? new(property, property.GetMethod, property.SetMethod) : null;

    /// <inheritdoc cref="Of(PropertyInfo)"/>
    public static DataMember? Of(FieldInfo field) => field.FieldType.IsPointer || field.FieldType.IsByRefLike ? null : new(field, null, null);

    public static DataMember Of(EventInfo happening) => new(happening, null, null);

    /// <summary>A new descriptor that makes this an attribute of a class's objects.</summary>
    public nint MakeDescriptor(nint type)
    {
        var definition = (PropertyDefinition*)NativeMemory.Alloc((nuint)sizeof(PropertyDefinition));
        *definition = new PropertyDefinition
        {
            Name = Marshal.StringToCoTaskMemUTF8(member.Name),
            Get = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint>)&GetCalled,
            Set = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&SetCalled,
            Closure = GCHandle.ToIntPtr(GCHandle.Alloc(this)), // as permanent as the class
        };
        return Check.Result(CPython.PyDescr_NewGetSet(type, definition));
    }

    /// <summary>A new reference to what the member is.</summary>
    public nint Get(object? target) => member switch
    {
        PropertyInfo => getter is null ? throw new ArgumentMismatchException($"{member.Name} can only be set.") : getter.Invoke(target, []),
        FieldInfo field => Converters.For(field.FieldType).BoxedToPython(field.GetValue(target)),
        _ => Wrapping.Wrap(new EventSlot(target, (EventInfo)member)),
    };

    /// <summary>Sets the member.</summary>
    public void Set(object? target, nint value)
    {
        if (value == 0) throw new ArgumentMismatchException($"{member.Name} cannot be deleted.");
        if (member is FieldInfo { IsInitOnly: false, IsLiteral: false } field) field.SetValue(target, Argument(field, value));
        else if (setter is not null) CPython.Py_DecRef(setter.Invoke(target, [value]));
        else if (member is not EventInfo happening || !IsSlotOf(value, target, happening)) throw new ArgumentMismatchException($"{member.Name} cannot be set.");
    }

    private static object? Argument(FieldInfo field, nint value)
    {
        try
        {
            return Converters.For(field.FieldType).BoxedFromPython(value);
        }
        catch (InvalidCastException exception)
        {
            throw new ArgumentMismatchException($"{field.Name}: {exception.Message}");
        }
    }

    // What += leaves to be assigned.
    private static bool IsSlotOf(nint value, object? target, EventInfo happening) => Wrapping.TryUnwrap(value, out var held) && held is EventSlot slot && slot.IsOf(target, happening);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint GetCalled(nint self, nint closure)
    {
        using var entry = InterpreterLock.EnterFromPython();
        try
        {
            return ((DataMember)GCHandle.FromIntPtr(closure).Target!).Get(Wrapping.Unwrap(self));
        }
        catch (Exception exception)
        {
            PythonErrors.Raise(exception);
            return 0;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetCalled(nint self, nint value, nint closure)
    {
        using var entry = InterpreterLock.EnterFromPython();
        try
        {
            ((DataMember)GCHandle.FromIntPtr(closure).Target!).Set(Wrapping.Unwrap(self), value);
            return 0;
        }
        catch (Exception exception)
        {
            PythonErrors.Raise(exception);
            return -1;
        }
    }
}
