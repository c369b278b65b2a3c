using System.Threading.Channels;

namespace Molt.Python.Tests.Scripting;

/// <summary>A reloader that knows Python, over a temporary directory, and its reports in order.</summary>
internal sealed class ScriptFolder : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static int folders;

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("molt-python-");
    private readonly Channel<EditReport> reports = Channel.CreateUnbounded<EditReport>();

    public ScriptFolder(Action<ReloaderOptions>? configure = null, PythonLanguage? language = null)
    {
        // Modules are the process's: each folder has a namespace of its own.
        Namespace = $"game{Interlocked.Increment(ref folders)}";
        var options = new ReloaderOptions { Watch = false };
        options.Languages.Add(language ?? new PythonLanguage());
        configure?.Invoke(options);
        Reloader = new CodeReloader(options);
        Reloader.Reloaded += (_, report) => reports.Writer.TryWrite(report);
        Reloader.Refused += (_, report) => reports.Writer.TryWrite(report);
        Reloader.Tested += (_, report) => reports.Writer.TryWrite(report);
    }

    public CodeReloader Reloader { get; }

    /// <summary>The namespace of the scripts; in sources it is written <c>game</c>.</summary>
    public string Namespace { get; }

    public IEnumerable<string> Held => Reloader.HeldFiles.Select(Relative);

    public static async Task<ScriptFolder> StartAsync(params (string Name, string Source)[] files)
    {
        var folder = new ScriptFolder();
        var report = await folder.LoadAsync(files);
        Assert.True(report.Kind is EditKind.Loaded, string.Join('\n', report.Diagnostics.Select(diagnostic => diagnostic.ToString()).Prepend(report.Kind.ToString())));
        return folder;
    }

    public async Task<EditReport> LoadAsync(params (string Name, string Source)[] files)
    {
        foreach (var (name, source) in files) Save(name, source);
        await Reloader.AddDirectoryAsync(Namespace, directory.FullName);
        return await NextAsync();
    }

    public async Task<EditReport?> EditAsync(params (string Name, string? Source)[] files)
    {
        foreach (var (name, source) in files)
        {
            if (source is null) File.Delete(Path.Combine(directory.FullName, name));
            else Save(name, source);
        }
        return await Reloader.ReloadAllAsync();
    }

    public void Save(string name, string source)
    {
        var path = Path.Combine(directory.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + "~", Named(source));
        File.Move(path + "~", path, overwrite: true);
    }

    /// <summary>The next report, whatever it is about.</summary>
    public async Task<EditReport> NextAsync() => await reports.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public TDelegate Bind<TDelegate>(string name) where TDelegate : Delegate => Reloader.Bind<TDelegate>(Named(name));

    public T Create<T>(string name, params object?[] arguments) where T : class => Reloader.Create<T>(Named(name), arguments);

    /// <summary>A list of names as the test writes them.</summary>
    public IEnumerable<string> Plain(IEnumerable<string> names) => names.Select(name => name.Replace(Namespace, "game", StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await Reloader.DisposeAsync();
        directory.Delete(recursive: true);
    }

    private string Named(string text) => text.Replace("game.", Namespace + ".", StringComparison.Ordinal).Replace("game ", Namespace + " ", StringComparison.Ordinal);

    public string Root => directory.FullName;

    private string Relative(string path) => Path.GetRelativePath(directory.FullName, path);
}
