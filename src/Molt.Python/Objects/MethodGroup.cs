using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Molt.Python.Calling;
using Molt.Python.Converting;
using Molt.Python.Hosting;
using Molt.Python.Native;

namespace Molt.Python.Objects;

/// <summary>Methods of one name, which Python calls as one function.</summary>
internal sealed unsafe class MethodGroup(string name, IReadOnlyList<Overload> overloads)
{
    // Each has native code of its own, which Python calls with nothing else that would say which method is meant. It is as permanent as the class that it is in.
    private static readonly List<PythonFunction> Functions = []; // guarded by the interpreter's lock

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nint PythonFunction(nint self, nint arguments, nint named);

    /// <summary>Whether an argument of another type makes the answer false rather than an error, as Python's <c>in</c> has it.</summary>
    public bool MismatchIsFalse { get; init; }

    /// <summary>Whether a tuple in the place of the first argument is all arguments, as in <c>o[1, 2]</c>.</summary>
    public bool SpreadsKey { get; init; }

    /// <summary>The place among the arguments of a static method that the object has which Python calls it on; negative for none.</summary>
    private int TargetAt { get; init; } = -1;

    private bool MismatchIsNotImplemented { get; init; }

    private Func<object?, nint, nint, nint>? Forward { get; init; }

    public static MethodGroup Of(string name, IEnumerable<MethodInfo> methods) => new(name, [.. methods.Select(method => new Overload(method))]);

    /// <summary>A static method of this project that takes the object as its first parameter.</summary>
    public static MethodGroup OfProtocol(string name, Delegate method) => new(name, [new Overload(method.Method) { TakesReceiver = true }]) { MismatchIsNotImplemented = name is "__lt__" or "__le__" or "__gt__" or "__ge__" or "__or__" or "__and__" or "__xor__" };

    public static MethodGroup OfConstructors(Type type, SourceChanges changes)
    {
        if (type.IsAbstract || type.IsInterface || type.IsGenericTypeDefinition) return new(type.ToString(), []);
        if (type.IsSubclassOf(typeof(MulticastDelegate))) return new(type.ToString(), [new Overload(typeof(Delegates).GetMethod(nameof(Delegates.Make))!.MakeGenericMethod(type))]);
        var own = type.GetConstructors().Where(constructor => !changes.IsGone(constructor) && Overload.CanCall(constructor)).Select(constructor => new Overload(constructor)).ToList();
        own.AddRange(changes.Added.Where(change => change.Owner == type && change.Member.Kind == MemberTypes.Constructor && Overload.CanCall(change.Member.Method!)).Select(change => new Overload(change.Member.Method!) { Name = type.Name }));
        if (type.IsValueType && own.All(overload => overload.Inputs.Count > 0)) own.Add(new Overload(typeof(Defaults).GetMethod(nameof(Defaults.Make))!.MakeGenericMethod(type)));
        return new(type.ToString(), own);
    }

    /// <summary>What hands the arguments on as they are.</summary>
    public static MethodGroup OfForwarder(string name, Func<object?, nint, nint, nint> forward) => new(name, []) { Forward = forward };

    /// <summary>Operators of a type, of which Python calls one on either operand; it is told by its "not implemented" that the other may be asked.</summary>
    public static MethodGroup OfOperator(string name, IEnumerable<MethodInfo> methods, bool isReflected) =>
        new(name, [.. methods.Select(method => new Overload(method))]) { TargetAt = isReflected ? 1 : 0, MismatchIsNotImplemented = true };

    /// <summary>A new descriptor that makes this a method of a class.</summary>
    public nint MakeDescriptor(nint type, string pythonName) => Check.Result(CPython.PyDescr_NewMethod(type, Definition(pythonName, (self, arguments, named) => Called(self, arguments, named))));

    /// <summary>A new function of Python.</summary>
    public nint MakeFunction() => Check.Result(CPython.PyCFunction_NewEx(Definition(name, (_, arguments, named) => Called(0, arguments, named)), 0, 0));

    /// <summary>A new function of Python that calls this on an object, or on none. It can be freed: nothing of it is kept.</summary>
    public nint MakeFunction(object? target) => Wrapping.Wrap(new BoundMethod(this, target));

    /// <summary>Calls the overload that fits best, with the arguments as Python has them. A new reference to the result.</summary>
    public nint Call(object? target, nint arguments, nint named)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack(); // Python's own limit counts none of these frames
        if (Forward is not null) return Forward(target, arguments, named);
        if (overloads is [{ IsGeneric: false } only]) return CallOnly(only, target, arguments, named);
        var choice = OverloadChoice.Among(name, overloads, arguments, named);
        try
        {
            return choice.Overload.Invoke(target, choice.Slots);
        }
        finally
        {
            choice.Release();
        }
    }

    private static nint CallOnly(Overload overload, object? target, nint arguments, nint named)
    {
        Span<nint> slots = stackalloc nint[overload.Inputs.Count];
        using var rest = new Owned(overload.Arrange(arguments, named, slots, out var objection));
        return objection is null ? overload.Invoke(target, slots) : throw new ArgumentMismatchException(objection);
    }

    private nint Called(nint self, nint arguments, nint named)
    {
        using var entry = InterpreterLock.EnterFromPython();
        try
        {
            if (TargetAt >= 0) return CallOperator(self, arguments);
            var target = self == 0 ? null : Wrapping.Unwrap(self);
            return SpreadsKey && Spread(arguments) is var spread and not 0 ? CallSpread(target, spread, named) : Call(target, arguments, named);
        }
        catch (Exception exception) when (MismatchIsFalse && exception is ArgumentMismatchException or OverflowException)
        {
            return CPython.PyBool_FromLong(0);
        }
        catch (ArgumentMismatchException) when (MismatchIsNotImplemented)
        {
            CPython.Py_IncRef(Known.NotImplemented);
            return Known.NotImplemented;
        }
        catch (Exception exception)
        {
            PythonErrors.Raise(exception);
            return 0;
        }
    }

    private nint CallOperator(nint self, nint arguments)
    {
        List<nint> all = [self];
        for (var index = 0; index < CPython.PyTuple_Size(arguments); index++) all.Insert(TargetAt == 0 ? all.Count : 0, CPython.PyTuple_GetItem(arguments, index));
        using var tuple = new Owned(Invoke.TupleOf(CollectionsMarshal.AsSpan(all)));
        return Call(null, tuple.Pointer, 0);
    }

    private nint CallSpread(object? target, nint spread, nint named)
    {
        using var owned = new Owned(spread);
        return Call(target, spread, named);
    }

    // (key,) or (key, value), where the key is a tuple, and some overload takes that many.
    private nint Spread(nint arguments)
    {
        var key = CPython.PyTuple_GetItem(arguments, 0);
        if (!PythonKinds.IsTuple(key) || overloads.All(overload => overload.Inputs.Count != CPython.PyTuple_Size(key) + CPython.PyTuple_Size(arguments) - 1)) return 0;
        List<nint> all = [];
        for (var index = 0; index < CPython.PyTuple_Size(key); index++) all.Add(CPython.PyTuple_GetItem(key, index));
        for (var index = 1; index < CPython.PyTuple_Size(arguments); index++) all.Add(CPython.PyTuple_GetItem(arguments, index));
        return Invoke.TupleOf(CollectionsMarshal.AsSpan(all));
    }

    private static MethodDefinition* Definition(string name, PythonFunction function)
    {
        Functions.Add(function);
        var definition = (MethodDefinition*)NativeMemory.Alloc((nuint)sizeof(MethodDefinition));
        *definition = new MethodDefinition
        {
            Name = Marshal.StringToCoTaskMemUTF8(name),
            Function = Marshal.GetFunctionPointerForDelegate(function),
            Flags = MethodDefinition.Positional | MethodDefinition.Named,
        };
        return definition;
    }

    /// <summary>What makes values of types without a constructor.</summary>
    private static class Defaults
    {
        public static T Make<T>() where T : struct => default;
    }

    /// <summary>What makes delegates of a type: its class, called with a callable.</summary>
    private static class Delegates
    {
        public static T Make<T>(T callable) where T : Delegate => callable;
    }
}

/// <summary>Arguments that no overload takes; a <c>TypeError</c> of Python.</summary>
internal sealed class ArgumentMismatchException(string message) : InvalidCastException(message);
