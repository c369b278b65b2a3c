using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// The first argument of the code that stands in a method's slot while an <see cref="Runtime.Initialization"/> runs, and lets only that through to the method's new body. Immutable;
/// its methods are for linked code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InitializationGate
{
    private readonly Initialization initialization;
    private readonly Delegate former;
    private readonly object? cache;
    private readonly nint code;

    /// <summary>Makes the gate of one method.</summary>
    /// <param name="initialization">Who passes.</param>
    /// <param name="former">The code for all others: a delegate that is closed over the first argument of a static method.</param>
    /// <param name="cache">The first argument of the new body.</param>
    public InitializationGate(Initialization initialization, Delegate former, object? cache)
    {
        ArgumentNullException.ThrowIfNull(former);
        (this.initialization, this.former, this.cache) = (initialization, former, cache);
        code = former.Method.MethodHandle.GetFunctionPointer();
    }

    /// <summary>Whether the caller is to run the new body.</summary>
    /// <param name="gate">The gate.</param>
    public static bool IsOpen(object gate) => Unsafe.As<InitializationGate>(gate).initialization.IsCurrent;

    /// <summary>The first argument of the new body.</summary>
    /// <param name="gate">The gate.</param>
    public static object? Cache(object gate) => Unsafe.As<InitializationGate>(gate).cache;

    /// <summary>The first argument of the former code.</summary>
    /// <param name="gate">The gate.</param>
    public static object? Target(object gate) => Unsafe.As<InitializationGate>(gate).former.Target;

    /// <summary>Where the former code is.</summary>
    /// <param name="gate">The gate, which keeps it.</param>
    public static nint Code(object gate) => Unsafe.As<InitializationGate>(gate).code;
}
