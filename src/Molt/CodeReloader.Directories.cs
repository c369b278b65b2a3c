using Molt.Scripts;

namespace Molt;

/// <content>The directories, and their scripts.</content>
public sealed partial class CodeReloader
{
    /// <summary>The directories that were added, in that order.</summary>
    public IReadOnlyList<ScriptDirectory> Directories => directories.All;

    /// <summary>
    /// Removes a directory: what its files contribute is taken away as an edit like any other, and it is watched no more. Objects and
    /// delegates that are made of it go on working. When files of other directories do not compile without it, it stays, and
    /// <see cref="Refused"/> says why; with <paramref name="force"/> it goes, and those files with it: they are held back, and
    /// come in again when they compile.
    /// </summary>
    /// <param name="directory">A directory of this reloader.</param>
    /// <param name="force">Whether files that need the directory are held back.</param>
    /// <param name="cancellationToken">Gives up waiting; the directory is removed all the same, if it can be.</param>
    /// <returns>The report of the edit, or of its refusal; null when the directory had contributed nothing.</returns>
    /// <exception cref="ArgumentException">The reloader does not have this directory, or has it no more.</exception>
    /// <exception cref="ObjectDisposedException">The reloader was disposed.</exception>
    public Task<EditReport?> RemoveDirectoryAsync(ScriptDirectory directory, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ObjectDisposedException.ThrowIf(isDisposed != 0, this);
        return thread.Ask(() => Remove(directory, force), cancellationToken);
    }

    /// <summary>The directory of this path, however it is written; null when none was added.</summary>
    /// <param name="path">A path, absolute or relative to the current directory.</param>
    public ScriptDirectory? FindDirectory(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return directories.At(path);
    }

    /// <summary>The script of this path, however it is written; null when no file there is a script of a directory that was added: files of tests are none.</summary>
    /// <param name="path">A path, absolute or relative to the current directory.</param>
    public Script? FindScript(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return directories.Locate(path).Select(place => ScriptAt(place.Directory, place.Path)).FirstOrDefault(script => script is not null);
    }

    private EditReport? Remove(ScriptDirectory directory, bool force)
    {
        if (!directories.All.Contains(directory)) throw new ArgumentException($"{directory.Path} is not a directory of this reloader.", nameof(directory));
        var removed = session.Remove(ScriptRoot.At(directory.Path, directory.BaseNamespace), force);
        if (!removed.IsRemoved) return removed.Report;
        directories.Remove(directory);
        watched.Remove(directory.Path);
        return removed.Report;
    }

    private Script? ScriptAt(ScriptDirectory directory, string path)
    {
        if (TestSyntax.IsTestFile(path)) return null;
        var isHeld = session.Scripts.Held.Contains(path);
        return isHeld || session.Scripts.Current?.SourceOf(path) is not null
            ? new Script(directory, path, NamespaceRule.Of(directory.BaseNamespace, directory.Path, path), isHeld, Versions.Of(path))
            : null;
    }
}
