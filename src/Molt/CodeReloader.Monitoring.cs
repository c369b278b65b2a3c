using Molt.Model;

namespace Molt;

/// <content>Noticing saves, or being told of them.</content>
public sealed partial class CodeReloader
{
    /// <summary>Whether saved files are noticed.</summary>
    public bool IsMonitoring => options.Watch && !watched.IsStopped;

    /// <summary>Looks at one file, or at all files below a folder, and makes what changed live, as a save that was noticed does.</summary>
    /// <param name="path">A path in one of the directories; it need not exist any more.</param>
    /// <param name="cancellationToken">Gives up waiting; the edit is made all the same.</param>
    /// <returns>The report on what went live, else the one on what did not; null when nothing had changed.</returns>
    /// <exception cref="ArgumentException">The path is in none of the directories.</exception>
    /// <exception cref="ObjectDisposedException">The reloader was disposed.</exception>
    public Task<EditReport?> ReloadAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ObjectDisposedException.ThrowIf(isDisposed != 0, this);
        var places = directories.Locate(path).Distinct().ToList();
        if (places.Count == 0) throw new ArgumentException($"{path} is in none of the script directories.", nameof(path));
        return thread.Ask(
            () => session.Process([.. places.Select(place => new Notice(place.Directory.Path, place.Path, options.TimeProvider.GetTimestamp()))]),
            cancellationToken);
    }

    /// <summary>Looks at all directories, and makes what changed live, as a save that was noticed does.</summary>
    /// <param name="cancellationToken">Gives up waiting; the edit is made all the same.</param>
    /// <returns>The report on what went live, else the one on what did not; null when nothing had changed.</returns>
    /// <exception cref="ObjectDisposedException">The reloader was disposed.</exception>
    public Task<EditReport?> ReloadAllAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(isDisposed != 0, this);
        return thread.Ask(
            () => session.Process([.. directories.All.Select(directory => new Notice(directory.Path, null, options.TimeProvider.GetTimestamp()))]),
            cancellationToken);
    }

    /// <summary>
    /// Ends watching, for good, also of directories that are added later. What is saved after this returns is taken in by <see cref="ReloadAsync"/> and
    /// <see cref="ReloadAllAsync"/> alone.
    /// </summary>
    public void StopMonitoring() => watched.Stop();
}
