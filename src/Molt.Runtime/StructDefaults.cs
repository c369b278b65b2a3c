using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Molt.Runtime;

/// <summary>
/// What <see cref="ValueType"/> does with structs whose values are equal when their bits are. It does not do so for a struct that overrides
/// <see cref="object.Equals(object)"/>, as all of the scripts' do: it would compare their fields by reflection, and make hash codes of the
/// first field only. Thread-safe; called by what Molt writes into structs only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StructDefaults
{
    private static readonly ConditionalWeakTable<Type, object> Overridden = [];
    private static int overrides;

    /// <summary>Says that a struct has an <see cref="object.Equals(object)"/> of its own from now on, for those that it is a field of.</summary>
    /// <param name="type">The struct; open if it is generic.</param>
    public static void Override(Type type)
    {
        Overridden.TryAdd(type, type);
        Interlocked.Increment(ref overrides);
    }

    /// <summary>Whether values of a struct are equal when their bits are.</summary>
    public static bool IsPlain<T>(in T value) where T : struct
    {
        var known = Plainness<T>.Known;
        return (known.AsOf == Volatile.Read(ref overrides) ? known : Plainness<T>.Look(overrides)).IsPlain;
    }

    /// <summary>Compares a value with whatever may be one of the same struct, bit by bit.</summary>
    public static bool AreEqual<T>(in T value, object? other) where T : struct => other is T unboxed && Bytes(in value).SequenceEqual(Bytes(in unboxed));

    /// <summary>A hash code of all bits.</summary>
    public static int Hash<T>(in T value) where T : struct
    {
        var hash = default(HashCode);
        hash.AddBytes(Bytes(in value));
        return hash.ToHashCode();
    }

    internal static bool IsOverridden(Type type) => Overridden.TryGetValue(type.IsGenericType ? type.GetGenericTypeDefinition() : type, out _);

    private static ReadOnlySpan<byte> Bytes<T>(in T value) where T : struct =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref Unsafe.AsRef(in value)), Unsafe.SizeOf<T>());
}
