using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Molt.Applying;
using Molt.Tests.Reporting;
using Molt.Tests.Scripts;
using Xunit;

namespace Molt.Tests.Pipeline;

/// <summary>A reloader over a temporary directory, and its reports in order. Disposed with the directory.</summary>
internal sealed class LiveScripts : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryDirectory directory = new();
    private readonly Channel<EditReport> reports = Channel.CreateUnbounded<EditReport>();

    public LiveScripts(bool watch = true, ILoggerFactory? log = null, ApplyOn? applyOn = null, ReloadMode mode = ReloadMode.Update, bool collectible = false,
        Action<ReloaderOptions>? configure = null, PatchJournal? journal = null)
    {
        var options = new ReloaderOptions
        {
            Watch = watch,
            LoggerFactory = log ?? new RecordedLog(),
            ApplyOn = applyOn ?? ApplyOn.ReloaderThread,
            Mode = mode,
            Collectible = collectible,
            Journal = journal,
        };
        if (!watch) options.QuietTime = TimeSpan.Zero; // what a test saves is all that comes
        configure?.Invoke(options);
        Reloader = new CodeReloader(options);
        Reloader.Tested += (_, report) => reports.Writer.TryWrite(report);
        Reloader.Reloaded += (_, report) => reports.Writer.TryWrite(report);
        Reloader.Refused += (_, report) => reports.Writer.TryWrite(report);
        Directory.CreateDirectory(Root);
    }

    public CodeReloader Reloader { get; }

    /// <summary>The directory of the scripts that <see cref="LoadAsync"/> loads.</summary>
    public string Root => directory["scripts"];

    public IEnumerable<string> Held => Reloader.HeldFiles.Select(Relative);

    /// <summary>The full path of something beside the scripts.</summary>
    public string Beside(string relative) => directory[relative];

    public static async Task<LiveScripts> StartAsync(params (string Name, string Source)[] files)
    {
        var scripts = new LiveScripts();
        foreach (var (name, source) in files) scripts.Save(name, source);
        await scripts.LoadAsync();
        Assert.Equal(EditKind.Loaded, (await scripts.NextAsync()).Kind);
        return scripts;
    }

    public Task<ScriptDirectory> LoadAsync() => Reloader.AddDirectoryAsync("", Root, TestContext.Current.CancellationToken);

    /// <summary>Saves as editors do: written elsewhere, then moved into place.</summary>
    public string Save(string name, string source) => SaveIn(Root, name, source);

    public string SaveIn(string root, string name, string source)
    {
        var path = Path.Combine(root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(directory["draft"], source);
        File.Move(directory["draft"], path, overwrite: true);
        return path;
    }

    /// <summary>Saves these files, and has the reloader look at them at once.</summary>
    public Task<EditReport?> EditAsync(params (string Name, string? Source)[] files)
    {
        foreach (var (name, source) in files)
        {
            if (source is null) Delete(name);
            else Save(name, source);
        }
        return LookAsync();
    }

    /// <summary>Has the reloader look at all files, for tests without a watcher.</summary>
    public Task<EditReport?> LookAsync() => Reloader.ReloadAllAsync();

    public void Delete(string name) => File.Delete(Path.Combine(Root, name));

    /// <summary>The next report, whatever it is about.</summary>
    public async Task<EditReport> NextAsync() =>
        await reports.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>The next report, which must be of this kind and about these files.</summary>
    public async Task<EditReport> NextAsync(EditKind kind, params string[] files)
    {
        var report = await NextAsync();
        Assert.Equal($"{kind}: {string.Join(", ", files)}", $"{report.Kind}: {string.Join(", ", report.Files.Select(Relative))}");
        return report;
    }

    /// <summary>Whether there is a report that nobody has read.</summary>
    public bool HasReport => reports.Reader.Count > 0;

    public T Call<T>(string function) => Reloader.Bind<Func<T>>(function)();

    public async ValueTask DisposeAsync()
    {
        await Reloader.DisposeAsync();
        directory.Dispose();
    }

    private string Relative(string path) => Path.GetRelativePath(Root, path);
}
