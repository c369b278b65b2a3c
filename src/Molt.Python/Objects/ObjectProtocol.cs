using Molt.Python.Converting;
using Molt.Python.Hosting;
using Molt.Python.Native;

namespace Molt.Python.Objects;

/// <summary>What every object answers.</summary>
internal static class ObjectProtocol
{
    public static bool AreEqual(object self, object? other) => self.Equals(other);

    // -1 is an error to Python, which replaces it itself where a number is returned.
    public static int Hash(object self) => self.GetHashCode();

    public static string? Text(object self) => self.ToString();

    public static string Repr(object self) => self is Enum ? $"{self.GetType().Name}.{self}" : $"<{self.GetType()}: {self}>";

    public static string Message(Exception self) => self.Message;
}

/// <summary>Iteration.</summary>
internal static class CollectionProtocol
{
    /// <summary>An iterator over the items; as in Python, over the keys of a dictionary.</summary>
    public static PythonObject Iterate(System.Collections.IEnumerable self)
    {
        var items = (Traits.IsMapping(self.GetType()) ? Keys(self) : self).GetEnumerator();
        using var entered = InterpreterLock.Enter();
        return PythonObject.Own(NativeObjects.Iterate(items));
    }

    private static System.Collections.IEnumerable Keys(System.Collections.IEnumerable self)
    {
        if (self is System.Collections.IDictionary dictionary) return dictionary.Keys;
        var contract = Traits.Implementation(self.GetType(), typeof(IReadOnlyDictionary<,>)) ?? Traits.Implementation(self.GetType(), typeof(IDictionary<,>));
        return (System.Collections.IEnumerable)contract!.GetProperty("Keys")!.GetValue(self)!;
    }
}

/// <summary>Lists and arrays with Python's indexes: negative ones count from the end, slices are copies.</summary>
internal static class ListProtocol
{
    public static object? Get(System.Collections.IList self, PythonObject key)
    {
        if (Slice(self, key) is { } places) return Part(self, places);
        return self[Index(self, key)];
    }

    public static void Set(System.Collections.IList self, PythonObject key, PythonObject value)
    {
        var type = Traits.Implementation(self.GetType(), typeof(IList<>))?.GetGenericArguments()[0] ?? typeof(object);
        self[Index(self, key)] = value.As(type);
    }

    public static void Delete(System.Collections.IList self, PythonObject key) => self.RemoveAt(Index(self, key));

    private static PythonObject Part(System.Collections.IList self, List<int> places)
    {
        var items = places.Select(place => self[place]).ToArray();
        using var entered = InterpreterLock.Enter();
        return PythonObject.List(items);
    }

    private static List<int>? Slice(System.Collections.IList self, PythonObject key)
    {
        var length = self.Count;
        using var entered = InterpreterLock.Enter();
        if (!PythonKinds.IsExactly(key.Handle.Pointer, Known.Slice)) return null;
        using var bounds = key.CallMethod("indices", length);
        var (start, stop, step) = bounds.As<(int, int, int)>();
        List<int> places = [];
        for (var place = start; step > 0 ? place < stop : place > stop; place += step) places.Add(place);
        return places;
    }

    private static int Index(System.Collections.IList self, PythonObject key)
    {
        var index = key.As<int>();
        var count = self.Count;
        if (index < 0) index += count;
        return index >= 0 && index < count ? index : throw new IndexOutOfRangeException($"There is no item {key}: there are {count}.");
    }
}

/// <summary>Order, of what has one.</summary>
internal static class ComparisonProtocol
{
    public static bool IsLess(IComparable self, object? other) => Compare(self, other) < 0;

    public static bool IsLessOrEqual(IComparable self, object? other) => Compare(self, other) <= 0;

    public static bool IsGreater(IComparable self, object? other) => Compare(self, other) > 0;

    public static bool IsGreaterOrEqual(IComparable self, object? other) => Compare(self, other) >= 0;

    private static int Compare(IComparable self, object? other)
    {
        try
        {
            return self.CompareTo(other);
        }
        catch (ArgumentException exception) // of another type
        {
            throw new ArgumentMismatchException(exception.Message);
        }
    }
}

/// <summary>Enumerations as numbers and as sets of flags.</summary>
internal static class EnumProtocol
{
    public static System.Numerics.BigInteger Number(Enum self) => IsUnsigned(self) ? Convert.ToUInt64(self, null) : Convert.ToInt64(self, null);

    public static bool IsTrue(Enum self) => Number(self) != 0;

    public static Enum Or(Enum self, Enum other) => Combined(self, other, (left, right) => left | right);

    public static Enum And(Enum self, Enum other) => Combined(self, other, (left, right) => left & right);

    public static Enum Xor(Enum self, Enum other) => Combined(self, other, (left, right) => left ^ right);

    public static Enum Invert(Enum self) => (Enum)Enum.ToObject(self.GetType(), ~Bits(self));

    private static Enum Combined(Enum self, Enum other, Func<ulong, ulong, ulong> combine)
    {
        if (self.GetType() != other.GetType()) throw new ArgumentMismatchException($"{self.GetType()} and {other.GetType()} are different.");
        return (Enum)Enum.ToObject(self.GetType(), combine(Bits(self), Bits(other)));
    }

    private static ulong Bits(Enum value) => IsUnsigned(value) ? Convert.ToUInt64(value, null) : unchecked((ulong)Convert.ToInt64(value, null));

    private static bool IsUnsigned(Enum value) => value.GetTypeCode() is TypeCode.Byte or TypeCode.UInt16 or TypeCode.UInt32 or TypeCode.UInt64;
}

/// <summary>The <c>with</c> statement.</summary>
internal static class UseProtocol
{
    public static IDisposable Enter(IDisposable self) => self;

    // Whatever exception leaves the block is not swallowed.
    public static bool Exit(IDisposable self, PythonObject type, PythonObject exception, PythonObject traceback)
    {
        self.Dispose();
        return false;
    }
}
