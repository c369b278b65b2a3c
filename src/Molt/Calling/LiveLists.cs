using Molt.Applying;
using Molt.Languages;
using Molt.Reporting;

namespace Molt.Calling;

/// <summary>
/// All <see cref="LiveList{T}"/>s of a reloader, one for each type asked for, kept up to date. Thread-safe. No lock is ever held
/// while script code or a host's handler runs.
/// </summary>
internal sealed class LiveLists(ReloaderLog log, ScriptRuntimes runtimes)
{
    private readonly Lock gate = new(); // guards lists
    private readonly Dictionary<Type, IFollower> lists = [];

    /// <summary>The list of a type, filled.</summary>
    /// <param name="live">What is live: asked when the list is known to <see cref="Follow(Generation)"/>, so that it misses no
    /// edit.</param>
    public LiveList<T> Get<T>(Func<Generation> live) where T : class
    {
        var follower = FollowerOf<T>();
        follower.Fill(live());
        return follower.List;
    }

    /// <summary>Called by the reloader's thread after each commit.</summary>
    public void Follow(Generation generation)
    {
        IFollower[] all;
        lock (gate) all = [.. lists.Values];
        foreach (var follower in all) Follow(follower, generation);
    }

    private LiveListFollower<T> FollowerOf<T>() where T : class
    {
        lock (gate)
        {
            if (lists.TryGetValue(typeof(T), out var known)) return (LiveListFollower<T>)known;
            var follower = new LiveListFollower<T>(log, runtimes);
            lists.Add(typeof(T), follower);
            return follower;
        }
    }

    // The edit is live already: a list that cannot follow it must not keep the others, or the report, from doing so.
    private void Follow(IFollower follower, Generation generation)
    {
        try
        {
            follower.Follow(generation);
        }
        catch (Exception exception)
        {
            log.InternalError(nameof(Calling), exception);
        }
    }
}
