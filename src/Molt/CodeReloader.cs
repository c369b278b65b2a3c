using System.Reflection;

namespace Molt;

/// <summary>
/// Keeps directories of scripts running in this process: compiles them, loads them, and takes every saved change into the
/// running code in place. All members are thread-safe; events are raised on the reloader's own thread, one at a time.
/// </summary>
public sealed class CodeReloader : IAsyncDisposable
{
    /// <summary>Makes a reloader without directories.</summary>
    /// <param name="options">Read once, here; null for the defaults.</param>
    public CodeReloader(ReloaderOptions? options = null)
    {
    }

    /// <summary>Raised once for each edit that went live (and for a load), after its commit.</summary>
    public event EventHandler<EditReport>? Reloaded;

    /// <summary>Raised once for each edit, or part of one, that did not go live: refused or held back.</summary>
    public event EventHandler<EditReport>? Refused;

    /// <summary>0 before anything is loaded, 1 after the first load, one more for each edit that went live.</summary>
    public int Generation => throw new InvalidOperationException();

    /// <summary>The scripts' entry point (a static <c>Main</c> or top-level statements), or null when they have none.</summary>
    public MethodInfo? EntryPoint => throw new InvalidOperationException();

    /// <summary>Files whose newest content is not live because it has errors; full paths, sorted.</summary>
    public IReadOnlyList<string> HeldFiles => throw new InvalidOperationException();

    /// <summary>
    /// Adds a directory: compiles and loads every script below it, then watches it. When its scripts do not compile it
    /// contributes nothing, <see cref="Refused"/> says why, and it loads as soon as they do.
    /// </summary>
    /// <param name="baseNamespace">The namespace of files that declare none; empty for the global one.</param>
    /// <param name="path">The directory; it must exist.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">The namespace is not one, or the directory overlaps one added before.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such directory.</exception>
    /// <exception cref="ObjectDisposedException">The reloader was disposed.</exception>
    public Task<ScriptDirectory> AddDirectoryAsync(
        string baseNamespace, string path, CancellationToken cancellationToken = default) => throw new InvalidOperationException();

    /// <summary>Makes an object of a script class with its newest constructor that takes these arguments.</summary>
    /// <typeparam name="T">An interface or class that the script class fits.</typeparam>
    /// <exception cref="ArgumentException">There is no such class, it is abstract, does not fit, or has no such constructor.</exception>
    public T Create<T>(string typeName, params object?[] arguments) where T : class => throw new InvalidOperationException();

    /// <summary>A delegate to a static script method that runs the method's newest code at each call.</summary>
    /// <exception cref="ArgumentException">There is no such method, or none that fits the delegate.</exception>
    public TDelegate Bind<TDelegate>(string memberName) where TDelegate : Delegate => throw new InvalidOperationException();

    /// <summary>One object of each script class that fits and has a parameterless constructor, following every edit.</summary>
    public LiveList<T> All<T>() where T : class => throw new InvalidOperationException();

    /// <summary>Looks at all directories now, and takes what changed as one edit; null when nothing did.</summary>
    internal Task<EditReport?> ReloadAsync() => throw new InvalidOperationException();

    /// <summary>Patches every method with its own unchanged body.</summary>
    internal Task<EditReport?> RelinkAllAsync() => throw new InvalidOperationException();

    /// <summary>The running type of a script class, or null.</summary>
    internal Type? FindType(string fullName) => throw new InvalidOperationException();

    /// <summary>All images that are loaded for the scripts now: generation 0, shapes and bodies.</summary>
    internal IReadOnlyList<Assembly> LoadedAssemblies => throw new InvalidOperationException();

    /// <summary>Stops watching and, with <see cref="ReloaderOptions.Collectible"/>, lets go of all that was loaded.</summary>
    public ValueTask DisposeAsync()
    {
        Reloaded?.Invoke(this, null!);
        Refused?.Invoke(this, null!);
        return default;
    }
}
