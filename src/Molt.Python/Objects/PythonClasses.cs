using System.Runtime.CompilerServices;
using Molt.Python.Converting;
using Molt.Python.Native;

namespace Molt.Python.Objects;

/// <summary>The classes that types of .NET are in Python. All of this is used under the interpreter's lock, which guards it.</summary>
internal static class PythonClasses
{
    private static readonly ConditionalWeakTable<Type, ClassBinding> ByType = [];
    private static readonly Dictionary<nint, ClassBinding> ByPointer = [];
    private static readonly Dictionary<nint, Type> OfPythonsOwn = [];

    /// <summary>The class of all exceptions of .NET, or zero where there is none yet.</summary>
    public static nint Exceptions { get; private set; }

    /// <summary>Prepares what types the classes of Python's own values stand for where a type is asked for.</summary>
    public static void Load()
    {
        OfPythonsOwn.Add(Known.Integer, typeof(int));
        OfPythonsOwn.Add(Known.Float, typeof(double));
        OfPythonsOwn.Add(Known.Text, typeof(string));
        OfPythonsOwn.Add(Known.Bool, typeof(bool));
        OfPythonsOwn.Add(Known.Bytes, typeof(byte[]));
        OfPythonsOwn.Add(Known.Complex, typeof(System.Numerics.Complex));
        OfPythonsOwn.Add(Known.Object, typeof(object));
    }

    /// <summary>The class of a type, which is made at its first use, after that of its base.</summary>
    public static ClassBinding For(Type type)
    {
        if (!ByType.TryGetValue(type, out var binding)) binding = Add(type);
        if (binding.IsComplete || binding.IsMadeHere) return binding;
        binding.Complete();
        TriedMembers.ShowNew(binding);
        return binding;
    }

    /// <summary>Gives the classes of scripts' types what edits made of those.</summary>
    public static void Follow() => ForEach(ClassBuilder.Follow);

    /// <summary>Does something to all classes that there are.</summary>
    public static void ForEach(Action<ClassBinding> action)
    {
        foreach (var binding in ByPointer.Values.ToArray()) action(binding); // it runs Python, which may make classes
    }

    /// <summary>Whether a class is that of a type of .NET whose objects hold a handle; those derived from one in Python are not recognized here.</summary>
    public static bool IsPlain(nint type) => ByPointer.TryGetValue(type, out var binding) && !typeof(Exception).IsAssignableFrom(binding.Type) && !binding.Type.IsInterface;

    /// <summary>The type that a class stands for: of .NET, or the one that values of Python's own class become. Null for others.</summary>
    public static Type? TypeOf(nint o) => ByPointer.TryGetValue(o, out var binding) ? binding.Type : OfPythonsOwn.GetValueOrDefault(o);

    /// <summary>A new object of a class, which is that of a type or derived from it in Python.</summary>
    public static nint Construct(nint type, nint arguments, nint named)
    {
        var binding = Nearest(type);
        var made = binding.Here.Constructors.Call(null, arguments, named);
        if (type == binding.Pointer) return made;
        using var plain = new Owned(made);
        return Wrapping.Allocate(type, Wrapping.Unwrap(made));
    }

    /// <summary>The type that a class stands for, or the first one that it derives from does.</summary>
    public static ClassBinding Nearest(nint type)
    {
        if (ByPointer.TryGetValue(type, out var own)) return own;
        using var classes = new Owned(Invoke.Attribute(type, "__mro__"));
        var count = CPython.PyTuple_Size(classes.Pointer);
        for (var index = 1; index < count; index++)
            if (ByPointer.TryGetValue(CPython.PyTuple_GetItem(classes.Pointer, index), out var binding)) return binding;
        throw new InvalidCastException($"{PythonText.NameOf(type)} is no class of .NET.");
    }

    private static ClassBinding Add(Type type)
    {
        var pointer = ClassBuilder.Create(type);
        if (ByType.TryGetValue(type, out var known)) return known; // making it ran Python, and another thread was faster
        var made = new ClassBinding(type, pointer);
        ByType.Add(type, made);
        ByPointer.Add(pointer, made);
        if (type == typeof(Exception)) Exceptions = pointer;
        return made;
    }
}
