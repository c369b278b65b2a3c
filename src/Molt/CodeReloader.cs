using System.Collections.Immutable;
using System.Reflection;
using Molt.Applying;
using Molt.Calling;
using Molt.Diffing;
using Molt.Languages;
using Molt.Languages.CSharp;
using Molt.Model;
using Molt.Pipeline;
using Molt.Pumping;
using Molt.Rehearsing;
using Molt.Rehearsing.Processes;
using Molt.Reporting;
using Molt.Runtime;
using Molt.Scripts;
using Molt.Watching;

namespace Molt;

/// <summary>
/// Keeps directories of scripts running in this process: compiles them, loads them, and takes every saved change into the
/// running code in place. All members are thread-safe; events are raised one at a time, on the reloader's own thread or where
/// <see cref="ReloaderOptions.ApplyOn"/> says.
/// </summary>
public sealed partial class CodeReloader : IAsyncDisposable
{
    private readonly ReloaderOptions options;
    private readonly WorkQueue queue = new();
    private readonly ReloaderThread thread;
    private readonly EditSession session;
    private readonly Services services;
    private readonly ScriptRuntimes runtimes;
    private readonly EditParties parties;
    private readonly LiveLists lists;
    private readonly CommitGate gate;
    private readonly ClassEvents classEvents;
    private readonly Telemetry telemetry;
    private readonly WatchedRoots watched;
    private readonly ChildWorlds? childWorlds;
    private readonly ScriptDirectories directories = new();
    private readonly TaskCompletionSource disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int isDisposed;

    /// <summary>Makes a reloader without directories.</summary>
    /// <param name="options">Read once, here; null for the defaults.</param>
    public CodeReloader(ReloaderOptions? options = null)
    {
        this.options = options ?? new ReloaderOptions();
        services = new Services(this.options);
        var csharp = new CSharpLanguage(this.options, NewValidator(new WeakReference<CodeReloader>(this)));
        var names = new ScriptNames([csharp, .. this.options.Languages.Distinct()]);
        watched = new WatchedRoots(services.MonitorOptions(names), queue.Notice);
        classEvents = new ClassEvents(this, services.Dispatch);
        gate = new CommitGate(this.options.ApplyOn, services.Log) { Claimed = queue.Wake, Waiting = Announcing(new WeakReference<CodeReloader>(this)) };
        runtimes = new ScriptRuntimes(names, LanguageContext(services, new WeakReference<CodeReloader>(this)));
        parties = new EditParties(runtimes, csharp.Pipeline);
        lists = new LiveLists(services.Log, runtimes);
        var tests = this.options.Tests;
        var journal = this.options.Journal ?? (tests.AreOn || tests.RehearseAlways ? new PatchJournal() : null);
        childWorlds = tests.Isolation == TestIsolation.Process && journal is not null ? new ChildWorlds(journal, tests, [.. this.options.ReferencePaths], services.Log) : null;
        session = new EditSession(
            parties, new SourceReader(this.options.TimeProvider, new Exclusions([.. this.options.Exclude]), names), queue,
            new SessionOptions
            {
                Live = csharp.Live,
                Time = this.options.TimeProvider,
                QuietTime = this.options.QuietTime,
                Tests = tests,
                BuildRehearsal = childWorlds is not null ? childWorlds.Build : () => new InProcessWorld(journal!.BuildWorld(isCollectible: true).World, [.. tests.Frameworks]),
                Log = services.Log,
                Gate = gate,
                Journal = journal,
                Committed = Following(runtimes, lists, services.Log),
                Replaced = Following(csharp.Bound, services.Log),
                InPlace = RaisingClassEvents(new WeakReference<CodeReloader>(this)),
                Report = Reporting(new WeakReference<CodeReloader>(this)),
                IsUnsettled = IsUnsettled(watched),
                IsBranchSwitched = IsBranchSwitched(watched),
            });
        telemetry = new Telemetry(this.options.MeterFactory, session.Scripts);
        LateFields.InitializerFailed += services.Log.InitializerThrew;
        thread = new ReloaderThread(queue, Processing(session));
    }

    /// <summary>A reloader that was dropped ends what it began.</summary>
    ~CodeReloader()
    {
        if (thread is null) return; // its constructor threw
        LateFields.InitializerFailed -= services.Log.InitializerThrew;
        childWorlds?.Dispose();
        queue.End();
        watched.RequestStop();
        telemetry.Dispose();
    }

    /// <summary>Raised once for each edit that went live (and for a load), after its commit.</summary>
    public event EventHandler<EditReport>? Reloaded;

    /// <summary>Raised once for each edit, or part of one, that did not go live: refused or held back.</summary>
    public event EventHandler<EditReport>? Refused;

    /// <summary>
    /// Raised when tests have run against the running code: files of tests changed and nothing else did, or tests that had no say in an edit failed once it was
    /// live.
    /// </summary>
    public event EventHandler<EditReport>? Tested;

    /// <summary>0 before anything is loaded, 1 after the first load, one more for each edit that went live.</summary>
    public int Generation => session.Scripts.Current?.Number ?? 0;

    /// <summary>The scripts' entry point (a static <c>Main</c> or top-level statements), or null when they have none.</summary>
    public MethodInfo? EntryPoint => session.Scripts.Current is { } live ? new LiveMembers(live).EntryPoint() : null;

    /// <summary>Files whose newest content is not live, because it has errors or a rollback set it aside; full paths, sorted.</summary>
    public IReadOnlyList<string> HeldFiles => session.Scripts.Held;

    /// <summary>Whether a name can be a base namespace: empty, or identifiers with dots between them.</summary>
    /// <param name="name">The name.</param>
    public static bool IsNamespace(string name) => NamespaceRule.IsNamespace(name);

    /// <summary>Compiles a directory's scripts without loading them, and checks them against the options' policies and analyzers when they compile.</summary>
    /// <param name="baseNamespace">The namespace of files that declare none; empty for the global one.</param>
    /// <param name="path">The directory.</param>
    /// <param name="options">References and language options; null for the defaults.</param>
    /// <returns>Errors and warnings: the compiler's, ordered by place, then the others.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such directory.</exception>
    public static ImmutableArray<ScriptDiagnostic> Check(string baseNamespace, string path, ReloaderOptions? options = null)
    {
        options ??= new ReloaderOptions();
        return ScriptCheck.Run(Root(baseNamespace, path), options, new Services(options).Log);
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
    /// Makes an object of a script class with its newest constructor that takes these arguments; with <see cref="ReloaderOptions.Services"/>, with the one
    /// of most parameters whose others are services.
    /// </summary>
    /// <typeparam name="T">An interface or class that the script class fits.</typeparam>
    /// <param name="typeName">The class's full name, as <c>Game.World</c>.</param>
    /// <param name="arguments">The constructor's arguments.</param>
    /// <exception cref="ArgumentException">There is no such class, it is abstract, does not fit, or has no such constructor.</exception>
    public T Create<T>(string typeName, params object?[] arguments) where T : class =>
        (T)(OfLive().TryCreate(typeName, typeof(T), arguments) ?? throw new ArgumentException($"There is no script class {typeName}.", nameof(typeName)));

    /// <summary>A delegate to a static script method that runs the method's newest code at each call.</summary>
    /// <typeparam name="TDelegate">The delegate's type, whose parameters fit the method's.</typeparam>
    /// <param name="memberName">The method's full name, as <c>Game.Scoring.Total</c>.</param>
    /// <exception cref="ArgumentException">There is no such method, or none that fits the delegate.</exception>
    public TDelegate Bind<TDelegate>(string memberName) where TDelegate : Delegate =>
        (TDelegate)(OfLive().TryBind(memberName, typeof(TDelegate)) ?? throw new ArgumentException($"There is no static script method {memberName}.", nameof(memberName)));

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
        if (thread.IsCurrent || gate.IsCurrent) services.Dispatch.End();
        gate.Close();
        childWorlds?.Dispose();
        if (isFirst) queue.End();
        if (thread.IsCurrent || gate.IsCurrent) _ = FinishAsync(isFirst);
        else await FinishAsync(isFirst).ConfigureAwait(false);
    }

    /// <summary>Patches every method with the code that it has.</summary>
    internal Task<EditReport?> RelinkAllAsync() => thread.Ask(session.Relink, CancellationToken.None);

    /// <summary>Completes when no thread of the reloader's runs any more.</summary>
    internal Task Completion => Task.WhenAll(thread.Completion, watched.Completion);

    /// <summary>Completes when no directory is watched any more.</summary>
    internal Task Watching => watched.Completion;

    /// <summary>The scripts' entry points in all languages, as functions from a program's arguments to its exit code.</summary>
    internal IReadOnlyList<Func<string[], int>> EntryPoints => runtimes.FindEntryPoints();

    /// <summary>All images that are loaded for the scripts now: the first one, shapes, and bodies not collected yet.</summary>
    internal IReadOnlyList<Assembly> LoadedAssemblies => session.Scripts.Current?.World.LoadedAssemblies ?? [];

    /// <summary>The methods of which none is the entry point because there are several, as <c>Game.Program.Main()</c>; else empty.</summary>
    internal IReadOnlyList<string> RivalMains =>
        session.Scripts.Current is { } live && EntryPoint is null ? [.. new LiveMembers(live).Mains().Select(SymbolNames.Display).Order(StringComparer.Ordinal)] : [];

    /// <summary>What is live; null before anything is loaded.</summary>
    internal Applying.Generation? Current => session.Scripts.Current;

    /// <summary>The running type of a script class, or null.</summary>
    internal Type? FindType(string fullName) => parties.FindType(fullName, session.Scripts.Current);

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
        gate.WaitForLast();
        LateFields.InitializerFailed -= services.Log.InitializerThrew;
        watched.Stop();
        session.End();
        runtimes.Dispose();
        telemetry.Dispose();
        if (options.Collectible) session.Scripts.Current?.World.Context.Unload();
        disposed.SetResult();
    }

    private Generation Live()
    {
        ObjectDisposedException.ThrowIf(isDisposed != 0 && options.Collectible, this); // unloaded, or about to be
        return session.Scripts.Current ?? throw new InvalidOperationException("No scripts are loaded.");
    }

    private ScriptRuntimes OfLive()
    {
        _ = Live();
        return runtimes;
    }

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

    private static ScriptRuntimeContext LanguageContext(Services services, WeakReference<CodeReloader> reloader) => services.LanguageContext(
        name => reloader.TryGetTarget(out var live) ? live.FindType(name) : null,
        type => reloader.TryGetTarget(out var live) && live.session.Scripts.Current is { } generation ? new LateMembers(generation).Of(type) : null);

    private static Action<Generation> Following(ScriptRuntimes runtimes, LiveLists lists, ReloaderLog log) => generation =>
    {
        runtimes.Follow(log);
        lists.Follow(generation);
    };

    private static Action<Generation> Following(BoundCalls bound, ReloaderLog log) => generation => bound.Follow(generation, log);

    private static Func<bool> IsUnsettled(WatchedRoots watched) => () => watched.IsUnsettled;

    private static Func<bool> IsBranchSwitched(WatchedRoots watched) => () => watched.IsBranchSwitched;

    private static Action<IReadOnlyList<Notice>> Processing(EditSession session) => notices => session.Process(notices);

    // What the reloader's thread holds knows the reloader weakly: who drops it is to be rid of it.
    private static Action<EditReport> Reporting(WeakReference<CodeReloader> reloader) => report =>
    {
        if (!reloader.TryGetTarget(out var live)) return;
        live.services.Write(report);
        live.telemetry.Record(report);
        live.gate.Raise(() => IfAlive(reloader, alive => alive.Raise(report)));
    };

    private static void IfAlive(WeakReference<CodeReloader> reloader, Action<CodeReloader> action)
    {
        if (reloader.TryGetTarget(out var live)) action(live);
    }

    private void Raise(EditReport report)
    {
        gate.Tell(report);
        if (report.Kind is EditKind.Loaded or EditKind.Applied) services.Dispatch.Raise(this, nameof(Reloaded), Reloaded, report);
        else if (report.Kind == EditKind.Tested) services.Dispatch.Raise(this, nameof(Tested), Tested, report);
        else services.Dispatch.Raise(this, nameof(Refused), Refused, report);
    }
}
