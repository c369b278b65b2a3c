namespace Molt.Reporting;

/// <summary>
/// A call of code of the host or the scripts that the reloader's thread waits for. One that does not return keeps every later edit waiting, and nothing
/// would say why: so the log does, once.
/// </summary>
internal sealed class AttendedCall : IDisposable
{
    /// <summary>Longer than anything takes that only takes long.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ITimer timer;

    /// <param name="time">The clock.</param>
    /// <param name="isLate">Told when the call has not returned within <see cref="Patience"/>.</param>
    public AttendedCall(TimeProvider time, Action isLate) => timer = time.CreateTimer(_ => isLate(), null, Patience, Timeout.InfiniteTimeSpan);

    /// <summary>The call has returned.</summary>
    public void Dispose() => timer.Dispose();
}
