using Molt.Python.Native;
using Molt.Python.Objects;

namespace Molt.Python.Converting;

/// <summary>
/// Collections. Those of .NET go to Python as the objects that they are, so that both see what either does to them; of Python's, a copy is made where .NET asks
/// for a collection of its own.
/// </summary>
internal abstract class CollectionConverter<T> : Converter<T?> where T : class
{
    public override nint ToPython(T? value) => value is null ? Nothing.Make() : Wrapping.Wrap(value);

    public override T? FromPython(nint o)
    {
        if (PythonKinds.IsNone(o)) return null;
        if (Wrapping.TryUnwrap(o, out var value)) return value as T ?? Mismatch.Throw<T>(o);
        return Fits(o) ? Copy(o) : Mismatch.Throw<T>(o);
    }

    public override int Distance(nint o)
    {
        if (PythonKinds.IsNone(o)) return 1;
        if (Wrapping.TryUnwrap(o, out var value)) return value is T ? Wrapping.DistanceOf(value.GetType(), typeof(T)) : Impossible;
        return Fits(o) ? OfPythonsOwn : Impossible;
    }

    /// <summary>Among overloads, arrays and lists are preferred to what is more general.</summary>
    protected virtual int OfPythonsOwn => typeof(T).IsInterface ? 6 : 5;

    protected abstract bool Fits(nint o);

    protected abstract T Copy(nint o);
}

internal sealed class ArrayConverter<TItem> : CollectionConverter<TItem[]>
{
    protected override bool Fits(nint o) => PythonItems.IsIterable(o) && !PythonKinds.IsDictionary(o);

    protected override TItem[] Copy(nint o) => [.. PythonItems.Of<TItem>(o)];
}

/// <summary><see cref="List{T}"/> and its interfaces.</summary>
internal sealed class ListConverter<T, TItem> : CollectionConverter<T> where T : class
{
    protected override bool Fits(nint o) => PythonItems.IsIterable(o) && !PythonKinds.IsDictionary(o);

    protected override T Copy(nint o) => (T)(object)PythonItems.Of<TItem>(o);
}

/// <summary><see cref="HashSet{T}"/> and its interfaces.</summary>
internal sealed class SetConverter<T, TItem> : CollectionConverter<T> where T : class
{
    protected override bool Fits(nint o) => PythonKinds.IsSet(o);

    protected override T Copy(nint o) => (T)(object)new HashSet<TItem>(PythonItems.Of<TItem>(o));
}

/// <summary><see cref="Dictionary{TKey, TValue}"/> and its interfaces.</summary>
internal sealed class DictionaryConverter<T, TKey, TValue> : CollectionConverter<T> where T : class where TKey : notnull
{
    protected override bool Fits(nint o) => PythonItems.IsMapping(o);

    protected override T Copy(nint o) => (T)(object)PythonItems.Pairs<TKey, TValue>(o);
}

/// <summary>What is only iterated over stays in Python, and is asked for its items one after another: it may have no end.</summary>
internal sealed class SequenceConverter<TItem> : CollectionConverter<IEnumerable<TItem>>
{
    public override nint ToPython(IEnumerable<TItem>? value) => value is PythonSequence<TItem> sequence ? sequence.Share() : value is null ? Nothing.Make() : Converters.ForRuntime(value).BoxedToPython(value);

    public override IEnumerable<TItem>? FromPython(nint o) =>
        PythonKinds.IsText(o) && typeof(TItem) == typeof(char) ? (IEnumerable<TItem>)(object)PythonText.Of(o) : base.FromPython(o);

    protected override int OfPythonsOwn => 7;

    protected override bool Fits(nint o) => PythonItems.IsIterable(o);

    protected override IEnumerable<TItem> Copy(nint o) => new PythonSequence<TItem>(ObjectHandle.Share(o));
}
