using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// The cell that finalizes its object. The two become garbage together, and the cell keeps the object, with all its fields, until the finalizer has run. A copy of the
/// cell, made with a copy of the object, is finalized, too.
/// </summary>
internal abstract class FinalizerGuard : LateCell<object>
{
    /// <summary>Whether any object has one.</summary>
    public static bool AreUsed { get; protected set; }
}

/// <inheritdoc cref="FinalizerGuard"/>
internal sealed class FinalizerGuard<T> : FinalizerGuard where T : class
{
    private readonly Action<T> finalize; // one for all objects of the class: to make one each is half of what a guard costs

    public FinalizerGuard(Action<T> finalize)
    {
        this.finalize = finalize;
        AreUsed = true;
    }

    ~FinalizerGuard() => finalize(Unsafe.As<T>(Owner));
}
