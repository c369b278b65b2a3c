namespace Molt.Runtime;

/// <summary>Becomes garbage together with the object that it hangs on, which it keeps, with all its fields, until the finalizer has run.</summary>
internal sealed class FinalizerGuard
{
    private readonly Action finalize;

    public FinalizerGuard(Action finalize)
    {
        this.finalize = finalize;
        AreUsed = true;
    }

    ~FinalizerGuard() => finalize();

    /// <summary>Whether any object has one.</summary>
    public static bool AreUsed { get; private set; }

    /// <summary>A guard for a copy of the object.</summary>
    public FinalizerGuard For(object copy) => new(finalize.Method.CreateDelegate<Action>(copy));
}
