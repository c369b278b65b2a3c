using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Molt.Python.Native;

namespace Molt.Python.Objects;

/// <summary>Python objects behind interfaces of .NET. The same object behind the same interface is the same proxy, for as long as somebody holds it.</summary>
internal static class Proxies
{
    private const int FewEnough = 256;

    // A proxy keeps its object alive, so an address whose proxy is alive is that of the same object.
    private static readonly ConcurrentDictionary<(nint, Type), WeakReference<PythonProxy>> Living = new();
    private static readonly ConditionalWeakTable<Type, Type> Classes = [];
    private static int nextSweep = FewEnough;

    /// <summary>The object behind the interface. The caller has the lock.</summary>
    public static PythonProxy For(nint o, Type contract)
    {
        if (Living.TryGetValue((o, contract), out var known) && known.TryGetTarget(out var proxy)) return proxy;
        var made = (PythonProxy)Activator.CreateInstance(Classes.GetValue(contract, ProxyClass.Make))!;
        made.Handle = ObjectHandle.Share(o);
        Living[(o, contract)] = new(made);
        Sweep();
        return made;
    }

    // Those that nobody holds any more are taken out whenever there are twice as many as were left the last time.
    private static void Sweep()
    {
        if (Living.Count < nextSweep) return;
        foreach (var entry in Living)
            if (!entry.Value.TryGetTarget(out _)) Living.TryRemove(entry);
        nextSweep = Math.Max(FewEnough, Living.Count * 2);
    }
}
