using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Molt.Languages;
using Molt.Python.Calling;
using Molt.Python.Converting;
using Molt.Python.Hosting;
using Molt.Python.Native;

namespace Molt.Python.Objects;

/// <summary>A property, field or event as Python's attribute.</summary>
internal sealed unsafe class DataMember
{
    private readonly string name;
    private readonly Overload? getter;
    private readonly Overload? setter;

    private DataMember(string name, Overload? getter, Overload? setter) => (this.name, this.getter, this.setter) = (name, getter, setter);

    private FieldInfo? Field { get; init; }

    private Happening? Happening { get; init; }

    private (Type Type, object? Value)? Constant { get; init; }

    private bool HasNoValueYet { get; init; }

    /// <summary>A member, or null of one that Python cannot have: spans and pointers.</summary>
    public static DataMember? Of(PropertyInfo property) => property.GetAccessors().All(Overload.CanCall) ? new(property.Name, Public(property.GetMethod), Public(property.SetMethod)) : null;

    /// <inheritdoc cref="Of(PropertyInfo)"/>
    public static DataMember? Of(FieldInfo field) => field.FieldType.IsPointer || field.FieldType.IsByRefLike ? null : new(field.Name, null, null) { Field = field };

    public static DataMember Of(EventInfo happening) => new(happening.Name, null, null) { Happening = Happening.Of(happening) };

    /// <inheritdoc cref="Of(PropertyInfo)"/>
    /// <param name="late">One that came after its type.</param>
    /// <param name="owner">The type.</param>
    public static DataMember? Of(LateMember late, Type owner)
    {
        if (late.HasNoValueYet) return new(late.Name, null, null) { HasNoValueYet = true };
        if (late.Kind == MemberTypes.Event) return new(late.Name, null, null) { Happening = Happening.Of(late, owner) };
        if (late.Field is { } field) return Of(field) is null ? null : new(late.Name, null, null) { Field = field };
        if (new[] { late.Method, late.Setter }.OfType<MethodInfo>().Any(accessor => !Overload.CanCall(accessor))) return null;
        if (late.Method is not null || late.Setter is not null) return new(late.Name, Accessor(late, late.Method), Accessor(late, late.Setter));
        return new(late.Name, null, null) { Constant = (late.Constant?.GetType() ?? typeof(object), late.Constant) };
    }

    /// <summary>A new descriptor that makes this an attribute of a class's objects.</summary>
    public nint MakeDescriptor(nint type)
    {
        var definition = (PropertyDefinition*)NativeMemory.Alloc((nuint)sizeof(PropertyDefinition));
        *definition = new PropertyDefinition
        {
            Name = Marshal.StringToCoTaskMemUTF8(name),
            Get = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint>)&GetCalled,
            Set = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&SetCalled,
            Closure = GCHandle.ToIntPtr(GCHandle.Alloc(this)), // as permanent as the class
        };
        return Check.Result(CPython.PyDescr_NewGetSet(type, definition));
    }

    /// <summary>A new reference to what the member is.</summary>
    public nint Get(object? target)
    {
        RequireValue();
        if (getter is not null) return getter.Invoke(target, []);
        if (Field is not null) return Converters.For(Field.FieldType).BoxedToPython(Field.GetValue(target));
        if (Happening is not null) return Wrapping.Wrap(new EventSlot(target, Happening));
        return Constant is var (type, value) ? Converters.For(type).BoxedToPython(value) : throw new ArgumentMismatchException($"{name} can only be set.");
    }

    /// <summary>Sets the member.</summary>
    public void Set(object? target, nint value)
    {
        if (value == 0) throw new ArgumentMismatchException($"{name} cannot be deleted.");
        RequireValue();
        if (Field is { IsInitOnly: false, IsLiteral: false }) Field.SetValue(target, Argument(Field, value));
        else if (setter is not null) CPython.Py_DecRef(setter.Invoke(target, [value]));
        else if (Happening is null || !IsSlotOf(value, target, Happening)) throw new ArgumentMismatchException($"{name} cannot be set.");
    }

    // The default would be taken for the value, and what is written would be lost.
    private void RequireValue()
    {
        if (HasNoValueYet) throw new InvalidOperationException($"{name} comes with the edit that this code is part of, and its initializer runs when that goes live. Use it in a function that is called later, or save this file after that of {name}.");
    }

    private static Overload? Public(MethodInfo? accessor) => accessor is { IsPublic: true } ? new Overload(accessor) : null;

    private static Overload? Accessor(LateMember late, MethodInfo? accessor) => accessor is null ? null : new Overload(accessor) { TakesReceiver = !late.IsStatic };

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
    private static bool IsSlotOf(nint value, object? target, Happening happening) => Wrapping.TryUnwrap(value, out var held) && held is EventSlot slot && slot.IsOf(target, happening);

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
