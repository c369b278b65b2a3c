namespace Molt;

/// <summary>
/// Where edits are committed and events raised. Reading, compiling, linking and compiling to machine code always happen in the background;
/// what is left for this place is the commit, which is short. Immutable and thread-safe.
/// </summary>
public sealed class ApplyOn
{
    private ApplyOn(bool isPumped, SynchronizationContext? target) => (IsPumped, Target) = (isPumped, target);

    /// <summary>On the reloader's own thread, as soon as an edit is ready. The default.</summary>
    public static ApplyOn ReloaderThread { get; } = new(false, null);

    /// <summary>
    /// Within <see cref="CodeReloader.DispatchPendingChanges"/>, on the thread that calls it: for loops that must not see code change
    /// in the middle of a frame.
    /// </summary>
    public static ApplyOn Dispatch { get; } = new(true, null);

    /// <summary>Within a callback posted to a synchronization context, as that of a user interface.</summary>
    /// <param name="context">Where to post; nothing is ever sent, so nothing waits for it but the edit.</param>
    public static ApplyOn Context(SynchronizationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new(true, context);
    }

    /// <summary>Whether somebody else has to come and fetch what is ready.</summary>
    internal bool IsPumped { get; }

    internal SynchronizationContext? Target { get; }
}
