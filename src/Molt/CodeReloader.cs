using System.Collections.Immutable;
using System.Reflection;
using Molt.Applying;
using Molt.Calling;
using Molt.Compiling;
using Molt.Diffing;
using Molt.Model;
using Molt.Pipeline;
using Molt.Reporting;
using Molt.Runtime;
using Molt.Scripts;
using Molt.Watching;

namespace Molt;

/// <summary>
/// Keeps directories of scripts running in this process: compiles them, loads them, and takes every saved change into the
/// running code in place. All members are thread-safe; events are raised on the reloader's own thread, one at a time.
/// </summary>
public sealed class CodeReloader : IAsyncDisposable
{
    private readonly ReloaderOptions options;
    private readonly WorkQueue queue = new();
    private readonly ReloaderThread thread;
    private readonly EditSession session;
    private readonly Services services;
    private readonly LiveLists lists;
    private readonly Telemetry telemetry;
    private readonly WatchedRoots watched;
    private readonly ScriptDirectories directories = new();
    private readonly TaskCompletionSource disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int isDisposed;

    /// <summary>Makes a reloader without directories.</summary>
    /// <param name="options">Read once, here; null for the defaults.</param>
    public CodeReloader(ReloaderOptions? options = null)
    {
        this.options = options ?? new ReloaderOptions();
        services = new Services(this.options);
        watched = new WatchedRoots(services.MonitorOptions(), queue.Notice);
        lists = new LiveLists(services.Log, this.options.Services);
        var compiler = new Compiler(HostReferences.Collect(this.options.References, this.options.ReferencePaths), this.options.ImplicitUsings);
        session = new EditSession(
            new EditPipeline(compiler, this.options.Collectible), new SourceReader(this.options.TimeProvider, new Exclusions([.. this.options.Exclude])), queue,
            new SessionOptions
            {
                Time = this.options.TimeProvider,
                QuietTime = this.options.QuietTime,
                Log = services.Log,
                Committed = lists.Follow,
                Report = Reporting(new WeakReference<CodeReloader>(this)),
                IsUnsettled = IsUnsettled(watched),
                IsBranchSwitched = IsBranchSwitched(watched),
            });
        telemetry = new Telemetry(this.options.MeterFactory, session);
        LateFields.InitializerFailed += services.Log.InitializerThrew;
        thread = new ReloaderThread(queue, Processing(session));
    }

    /// <summary>A reloader that was dropped ends what it began.</summary>
    ~CodeReloader()
    {
        if (thread is null) return; // its constructor threw
        LateFields.InitializerFailed -= services.Log.InitializerThrew;
        queue.End();
        watched.RequestStop();
        telemetry.Dispose();
    }

    /// <summary>Raised once for each edit that went live (and for a load), after its commit.</summary>
    public event EventHandler<EditReport>? Reloaded;

    /// <summary>Raised once for each edit, or part of one, that did not go live: refused or held back.</summary>
    public event EventHandler<EditReport>? Refused;

    /// <summary>0 before anything is loaded, 1 after the first load, one more for each edit that went live.</summary>
    public int Generation => session.Live?.Number ?? 0;

    /// <summary>The scripts' entry point (a static <c>Main</c> or top-level statements), or null when they have none.</summary>
    public MethodInfo? EntryPoint => session.Live is { } live ? new LiveMembers(live).EntryPoint() : null;

    /// <summary>The directories that were added, in that order.</summary>
    public IReadOnlyList<ScriptDirectory> Directories => directories.All;

    /// <summary>Whether saved files are noticed.</summary>
    public bool IsMonitoring => options.Watch && !watched.IsStopped;

    /// <summary>Files whose newest content is not live because it has errors; full paths, sorted.</summary>
    public IReadOnlyList<string> HeldFiles => session.Held;

    /// <summary>Whether a name can be a base namespace: empty, or identifiers with dots between them.</summary>
    /// <param name="name">The name.</param>
    public static bool IsNamespace(string name) => NamespaceRule.IsNamespace(name);

    /// <summary>Compiles a directory's scripts without loading them.</summary>
    /// <param name="baseNamespace">The namespace of files that declare none; empty for the global one.</param>
    /// <param name="path">The directory.</param>
    /// <param name="options">References and language options; null for the defaults.</param>
    /// <returns>Errors and warnings, ordered by place.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such directory.</exception>
    public static ImmutableArray<ScriptDiagnostic> Check(string baseNamespace, string path, ReloaderOptions? options = null)
    {
        return ScriptCheck.Run(Root(baseNamespace, path), options ?? new ReloaderOptions());
    }

    /// <summary>
    /// Adds a directory: compiles and loads every script below it, then watches it. When its scripts do not compile it
    /// contributes nothing, <see cref="Refused"/> says why, and it loads as soon as they do.
    /// </summary>
    /// <param name="baseNamespace">The namespace of files that declare none; empty for the global one.</param>
    /// <param name="path">The directory; it must exist.</param>
    /// <param name="cancellationToken">Gives up waiting; the directory is added all the same.</param>
    /// <exception cref="ArgumentException">
    /// The namespace is not one, or files of the directory are files of one added before: it is the same one, or lies within the other,
    /// by whatever names and links they are written.
    /// </exception>
    /// <exception cref="DirectoryNotFoundException">There is no such directory.</exception>
    /// <exception cref="ObjectDisposedException">The reloader was disposed.</exception>
    public Task<ScriptDirectory> AddDirectoryAsync(string baseNamespace, string path, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(isDisposed != 0, this);
        var root = Root(baseNamespace, path);
        return thread.Ask(() => Add(root), cancellationToken);
    }

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

    /// <summary>The script of this path, however it is written; null when no file there is a script of a directory that was added.</summary>
    /// <param name="path">A path, absolute or relative to the current directory.</param>
    public Script? FindScript(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return directories.Locate(path).Select(place => ScriptAt(place.Directory, place.Path)).FirstOrDefault(script => script is not null);
    }

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

    /// <summary>
    /// Makes an object of a script class with its newest constructor that takes these arguments; with <see cref="ReloaderOptions.Services"/>, with the one
    /// of most parameters whose others are services.
    /// </summary>
    /// <typeparam name="T">An interface or class that the script class fits.</typeparam>
    /// <param name="typeName">The class's full name, as <c>Game.World</c>.</param>
    /// <param name="arguments">The constructor's arguments.</param>
    /// <exception cref="ArgumentException">There is no such class, it is abstract, does not fit, or has no such constructor.</exception>
    public T Create<T>(string typeName, params object?[] arguments) where T : class =>
        (T)new Caller(Members(), options.Services).Create(typeName, typeof(T), arguments);

    /// <summary>A delegate to a static script method that runs the method's newest code at each call.</summary>
    /// <typeparam name="TDelegate">The delegate's type, whose parameters fit the method's.</typeparam>
    /// <param name="memberName">The method's full name, as <c>Game.Scoring.Total</c>.</param>
    /// <exception cref="ArgumentException">There is no such method, or none that fits the delegate.</exception>
    public TDelegate Bind<TDelegate>(string memberName) where TDelegate : Delegate =>
        (TDelegate)new Caller(Members(), options.Services).Bind(memberName, typeof(TDelegate));

    /// <summary>
    /// One object of each script class that fits and has a parameterless constructor, or one of services, following every edit. There is one list
    /// for each type: who asks again gets the same. A class whose constructor throws is left out (and logged), and tried
    /// again at each edit. Within such a constructor the list may not be complete yet.
    /// </summary>
    /// <typeparam name="T">The interface or class that the script classes fit.</typeparam>
    public LiveList<T> All<T>() where T : class => lists.Get<T>(Live);

    /// <summary>
    /// Stops watching and, with <see cref="ReloaderOptions.Collectible"/>, lets go of all that was loaded. An edit that is being
    /// tried is given up; one that is being committed is finished. Once the result has completed no event is raised
    /// any more. May be called by an event's handler, which is then the last one.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        var isFirst = Interlocked.Exchange(ref isDisposed, 1) == 0;
        GC.SuppressFinalize(this);
        if (isFirst) queue.End();
        if (thread.IsCurrent) _ = FinishAsync(isFirst);
        else await FinishAsync(isFirst).ConfigureAwait(false);
    }

    /// <summary>Patches every method with the code that it has.</summary>
    internal Task<EditReport?> RelinkAllAsync() => thread.Ask(session.Relink, CancellationToken.None);

    /// <summary>Completes when no thread of the reloader's runs any more.</summary>
    internal Task Completion => Task.WhenAll(thread.Completion, watched.Completion);

    /// <summary>Completes when no directory is watched any more.</summary>
    internal Task Watching => watched.Completion;

    /// <summary>All images that are loaded for the scripts now: the first one, shapes, and bodies not collected yet.</summary>
    internal IReadOnlyList<Assembly> LoadedAssemblies => session.Live?.World.LoadedAssemblies ?? [];

    /// <summary>The methods of which none is the entry point because there are several, as <c>Game.Program.Main()</c>; else empty.</summary>
    internal IReadOnlyList<string> RivalMains =>
        session.Live is { } live && EntryPoint is null ? [.. new LiveMembers(live).Mains().Select(SymbolNames.Display).Order(StringComparer.Ordinal)] : [];

    /// <summary>The running type of a script class, or null.</summary>
    internal Type? FindType(string fullName) =>
        session.Live is { } live && new LiveMembers(live) is var members && members.FindSymbol(fullName) is { } symbol ? members.Type(symbol) : null;

    private static ScriptRoot Root(string baseNamespace, string path)
    {
        ArgumentNullException.ThrowIfNull(baseNamespace);
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!NamespaceRule.IsNamespace(baseNamespace)) throw new ArgumentException($"'{baseNamespace}' is not a namespace.", nameof(baseNamespace));
        var root = ScriptRoot.At(path, baseNamespace);
        if (!Directory.Exists(root.Path)) throw new DirectoryNotFoundException($"There is no directory {root.Path}.");
        return root;
    }

    private async Task FinishAsync(bool isFirst)
    {
        if (!isFirst)
        {
            await disposed.Task.ConfigureAwait(false);
            return;
        }
        await thread.Completion.ConfigureAwait(false);
        LateFields.InitializerFailed -= services.Log.InitializerThrew;
        watched.Stop();
        telemetry.Dispose();
        if (options.Collectible) session.Live?.World.Context.Unload();
        disposed.SetResult();
    }

    private Generation Live()
    {
        ObjectDisposedException.ThrowIf(isDisposed != 0 && options.Collectible, this); // unloaded, or about to be
        return session.Live ?? throw new InvalidOperationException("No scripts are loaded.");
    }

    private LiveMembers Members() => new(Live());

    private ScriptDirectory Add(ScriptRoot root)
    {
        if (directories.Overlapping(root.Path) is { } taken)
            throw new ArgumentException($"The directory {root.Path} overlaps {taken.Path}, which was added before.");
        if (session.FindWithin(root.Path) is { } file)
            throw new ArgumentException($"The directory {root.Path} has the script {file}, which is of a directory added before.");
        var directory = new ScriptDirectory(this, root.BaseNamespace, root.Path);
        // Watched first: what is saved while the directory is read is noticed all the same.
        if (options.Watch) watched.Add(root.Path);
        directories.Add(directory);
        session.Load(root);
        if (options.Watch) queue.Request(session.WarmUp());
        return directory;
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
        var isHeld = session.Held.Contains(path);
        return isHeld || session.Live?.Candidate.Files.ContainsKey(path) == true
            ? new Script(directory, path, NamespaceRule.Of(directory.BaseNamespace, directory.Path, path), isHeld)
            : null;
    }

    // What the reloader's thread works with must not hold the reloader, which could then never be dropped.
    private static Action<EditReport> Reporting(WeakReference<CodeReloader> reloader) => report =>
    {
        if (reloader.TryGetTarget(out var target)) target.Report(report);
    };

    private static Func<bool> IsUnsettled(WatchedRoots watched) => () => watched.IsUnsettled;

    private static Func<bool> IsBranchSwitched(WatchedRoots watched) => () => watched.IsBranchSwitched;

    private static Action<IReadOnlyList<Notice>> Processing(EditSession session) => notices => session.Process(notices);

    private void Report(EditReport report)
    {
        services.EditLog.Write(report);
        telemetry.Record(report);
        if (report.Kind is EditKind.Loaded or EditKind.Applied) services.Dispatch.Raise(this, nameof(Reloaded), Reloaded, report);
        else services.Dispatch.Raise(this, nameof(Refused), Refused, report);
    }
}
