using Molt.Pipeline;

namespace Molt.Pumping;

/// <summary>
/// Has a prepared edit committed at the place where the host wants it, and meanwhile goes on serving the host: a request of its own, as that
/// for another directory, never waits for a dispatch.
/// </summary>
internal sealed class Handover(CommitGate gate, WorkQueue queue)
{
    /// <summary>Commits, here or there; false when something came first that may have made the edit outdated.</summary>
    /// <param name="commit">What commits it.</param>
    /// <param name="hasNews">Looks at the notices that came; whether they change anything. Null where they are of no interest.</param>
    /// <param name="isOutdated">Whether the edit is no longer about what it was made for.</param>
    public bool Run(Action commit, Func<bool>? hasNews, Func<bool> isOutdated)
    {
        if (gate.IsImmediate)
        {
            commit();
            return true;
        }
        while (!queue.IsEnded)
        {
            var offer = gate.Open(commit);
            queue.Park(() => offer.IsClaimed, forNotices: hasNews is not null && !gate.IsAwaited);
            if (!gate.TryWithdraw(offer))
            {
                offer.Wait();
                return true;
            }
            if (queue.TakeRequest() is { } request) request.Run();
            else if (hasNews is not null && !gate.IsAwaited && hasNews()) return false;
            if (isOutdated()) return false;
        }
        return false;
    }
}
