using System.Runtime.CompilerServices;
using Molt.Python.Native;

namespace Molt.Python.Converting;

/// <summary>Tuples of .NET, of values and of objects, which are Python's tuples. Those of more than seven are nested in .NET and flat in Python.</summary>
internal sealed class TupleConverter<T> : Converter<T>
{
    private const int RestAt = 7;

    private readonly Type[] items = typeof(T).GetGenericArguments();
    private readonly System.Reflection.ConstructorInfo? constructor = typeof(T).GetConstructor(typeof(T).GetGenericArguments());

    public override nint ToPython(T value)
    {
        if (value is not ITuple tuple) return Nothing.Make();
        var made = Check.Result(CPython.PyTuple_New(tuple.Length));
        using var owned = new Owned(made);
        for (var index = 0; index < tuple.Length; index++) CPython.SetNewItem(made, index, Converters.ToPython(tuple[index]));
        CPython.Py_IncRef(made);
        return made;
    }

    public override T FromPython(nint o)
    {
        if (!typeof(T).IsValueType && PythonKinds.IsNone(o)) return default!;
        if (!PythonKinds.IsTuple(o) && !PythonKinds.IsList(o)) return Mismatch.Throw<T>(o);
        var values = PythonItems.Of<PythonObject?>(o);
        var made = (T)Make(typeof(T), values, 0, out var used);
        return used == values.Count ? made : Mismatch.Throw<T>(o);

        object Make(Type type, List<PythonObject?> values, int from, out int next)
        {
            var types = type.GetGenericArguments();
            var arguments = new object?[types.Length];
            next = from;
            for (var index = 0; index < types.Length; index++)
            {
                if (index == RestAt) arguments[index] = Make(types[index], values, next, out next);
                else if (next >= values.Count) Mismatch.Throw(o, typeof(T));
                else arguments[index] = Item(types[index], values[next++]);
            }

            return Activator.CreateInstance(type, arguments)!;
        }
    }

    public override int Distance(nint o)
    {
        if (PythonKinds.IsNone(o)) return typeof(T).IsValueType ? Impossible : 1;
        if (!PythonKinds.IsTuple(o)) return Impossible;
        if (items.Length > RestAt) return 5;
        if (constructor is null ? items.Length != 0 || CPython.PyTuple_Size(o) != 0 : CPython.PyTuple_Size(o) != items.Length) return Impossible;
        var furthest = 0;
        for (var index = 0; index < items.Length; index++) furthest = Math.Max(furthest, Converters.For(items[index]).Distance(CPython.PyTuple_GetItem(o, index)));
        return furthest;
    }

    private static object? Item(Type type, PythonObject? value) => Converters.For(type).BoxedFromPython(value is null ? Known.None : value.Handle.Pointer);
}
