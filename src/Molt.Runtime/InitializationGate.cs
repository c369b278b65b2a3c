using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// The first argument of the code that stands in a method's slot while an <see cref="Runtime.Initialization"/> runs, and lets only that through to the method's new body. Immutable;
/// its methods are for linked code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InitializationGate : EarlierBody
{
    private readonly Initialization initialization;
    private readonly object? first;

    /// <summary>Makes the gate of one method.</summary>
    /// <param name="initialization">Who passes.</param>
    /// <param name="former">The code for all others: a delegate that is closed over the first argument of a static method.</param>
    /// <param name="first">The first argument of the new body.</param>
    public InitializationGate(Initialization initialization, Delegate former, object? first) : base(former) => (this.initialization, this.first) = (initialization, first);

    /// <summary>Whether the caller is to run the new body.</summary>
    /// <param name="gate">The gate.</param>
    public static bool IsOpen(object gate) => Unsafe.As<InitializationGate>(gate).initialization.IsCurrent;

    /// <summary>The first argument of the new body.</summary>
    /// <param name="gate">The gate.</param>
    public static object? First(object gate) => Unsafe.As<InitializationGate>(gate).first;
}
