using Molt.Python.Converting;
using Molt.Python.Native;

namespace Molt.Python.Objects;

/// <summary>One call from Python into .NET, in the steps in which <see cref="InvokerCode"/> makes it.</summary>
internal static class IncomingCall
{
    /// <summary>The argument in a slot, or the parameter's default.</summary>
    public static T Argument<T>(Overload overload, ReadOnlySpan<nint> slots, int index)
    {
        var slot = slots[index];
        if (slot == 0) return Default<T>(overload.Inputs[index]);
        try
        {
            return ConverterOf<T>.Instance.FromPython(slot);
        }
        catch (InvalidCastException exception)
        {
            throw new ArgumentMismatchException($"{overload.Describe()}: {overload.Inputs[index].Name}: {exception.Message}");
        }
    }

    public static nint Result<T>(T value) => ConverterOf<T>.Instance.ToPython(value);

    public static nint NewTuple(int count) => Check.Result(CPython.PyTuple_New(count));

    public static void Item<T>(nint tuple, int index, T value)
    {
        try
        {
            CPython.SetNewItem(tuple, index, Result(value));
        }
        catch
        {
            CPython.Py_DecRef(tuple);
            throw;
        }
    }

    private static T Default<T>(Input input)
    {
        if (input.IsRest) return (T)(object)Array.CreateInstance(typeof(T).GetElementType()!, 0);
        if (input.Default is null) return default!;
        if (input.Default is T own) return own;
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        return (T)(type.IsEnum ? Enum.ToObject(type, input.Default) : Convert.ChangeType(input.Default, type, null));
    }
}
