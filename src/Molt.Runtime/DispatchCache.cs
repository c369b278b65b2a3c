using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Molt.Runtime;

/// <summary>
/// Remembers for a dispatcher with many branches which of them a type takes, so that its cost does not grow with their number. Types are known by their
/// handles, and only those whose handles cannot become another type's meanwhile: it keeps none alive. Thread-safe, lookups without a lock; called
/// by linked code only.
/// </summary>
/// <param name="home">The load context of the scripts, whose types live as long as the cache.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DispatchCache(AssemblyLoadContext home)
{
    private const int FirstSize = 16;
    private const int MostTypes = 8192;

    /// <summary>Guards additions.</summary>
    private readonly Lock gate = new();

    private Entry[] entries = new Entry[FirstSize];
    private int count;

    /// <summary>The branch of a receiver's type; -1 when it is not known.</summary>
    /// <param name="cache">The cache; null to know nothing.</param>
    /// <param name="receiver">The object.</param>
    public static int IndexOf(object? cache, object? receiver)
    {
        if (cache is null || receiver is null) return -1;
        var table = Volatile.Read(ref Unsafe.As<DispatchCache>(cache).entries);
        var type = TypeOf(receiver);
        for (var slot = First(type, table.Length); ; slot = (slot + 1) & (table.Length - 1))
        {
            var found = Volatile.Read(ref table[slot].Type);
            if (found == type) return table[slot].Index;
            if (found == 0) return -1;
        }
    }

    /// <summary>What was remembered with the branch of a receiver's type, which has to be known.</summary>
    /// <inheritdoc cref="IndexOf"/>
    public static T TargetOf<T>(object cache, object receiver) where T : class
    {
        var table = Volatile.Read(ref Unsafe.As<DispatchCache>(cache).entries);
        var type = TypeOf(receiver);
        var slot = First(type, table.Length);
        while (table[slot].Type != type) slot = (slot + 1) & (table.Length - 1);
        return Unsafe.As<T>(table[slot].Target!);
    }

    /// <summary>Remembers the branch of a receiver's type.</summary>
    /// <inheritdoc cref="IndexOf"/>
    /// <param name="index">The branch.</param>
    /// <param name="target">What is called there, where that follows from the type; else null.</param>
    public static void Remember(object? cache, object? receiver, int index, object? target)
    {
        if (receiver is not null && cache is DispatchCache known) known.Add(receiver, index, target);
    }

    private void Add(object receiver, int index, object? target)
    {
        if (!Lives(receiver.GetType())) return;
        lock (gate)
        {
            if (count == MostTypes || IndexOf(this, receiver) >= 0) return;
            if (++count * 2 > entries.Length) Volatile.Write(ref entries, Grown());
            Put(entries, new() { Type = TypeOf(receiver), Index = index, Target = target });
        }
    }

    private bool Lives(Type type) =>
        !type.IsCollectible || (!type.Assembly.IsDynamic && AssemblyLoadContext.GetLoadContext(type.Assembly) == home && type.GetGenericArguments().All(Lives));

    private Entry[] Grown()
    {
        var grown = new Entry[entries.Length * 2];
        foreach (var entry in entries.Where(entry => entry.Type != 0)) Put(grown, entry);
        return grown;
    }

    private static void Put(Entry[] table, Entry entry)
    {
        var slot = First(entry.Type, table.Length);
        while (table[slot].Type != 0) slot = (slot + 1) & (table.Length - 1);
        (table[slot].Index, table[slot].Target) = (entry.Index, entry.Target);
        Volatile.Write(ref table[slot].Type, entry.Type);
    }

    // Handles are addresses: the low bits are the same for all. Fibonacci hashing.
    private static int First(nint type, int size) => (int)(((ulong)type >> 3) * 0x9E3779B97F4A7C15 >> 40) & (size - 1);

    // The first word of an object, in front of its fields. Type.TypeHandle says the same, at ten times the cost.
    private static nint TypeOf(object receiver) => Unsafe.Subtract(ref Unsafe.As<byte, nint>(ref Unsafe.As<Fields>(receiver).First), 1);

    private struct Entry
    {
        public nint Type;
        public int Index;
        public object? Target;
    }

    private sealed class Fields
    {
        public byte First;
    }
}
