using System.Threading.Channels;
using Molt.Languages;
using Molt.Model;
using Molt.Scripts;
using Molt.Tests.Scripts;
using Molt.Watching;

namespace Molt.Tests.Watching;

/// <summary>
/// A monitored directory and what a pipeline would make of it: the texts of all scripts as the notices and the reader tell, and every
/// text that each file ever had (null: it was gone).
/// </summary>
internal sealed class WatchedDirectory : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<Notice> notices = Channel.CreateUnbounded<Notice>();
    private readonly SourceReader reader = new(TimeProvider.System, Exclusions.None, ScriptNames.CSharp);
    private readonly Lock gate = new(); // guards texts, history, sets and changed
    private readonly SortedDictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly List<(string Path, string? Text)> history = [];
    private readonly List<ChangeSet> sets = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int markers;

    public WatchedDirectory(Way way, Action<TemporaryDirectory>? prepare = null, string root = "root")
    {
        Directory.CreateDirectory(Outer[root]);
        prepare?.Invoke(Outer);
        Root = Outer[root];
        var options = new MonitorOptions(TimeSpan.FromMilliseconds(20), TimeProvider.System, Logger);
        Monitor = new DirectoryMonitor(Root, options, notice => notices.Writer.TryWrite(notice), Ways.Selector(way));
        Take(reader.Scan(ScriptRoot.At(Root, "Game")));
        _ = PumpAsync();
    }

    public TemporaryDirectory Outer { get; } = new();

    public string Root { get; }

    public RecordingLogger Logger { get; } = new();

    public DirectoryMonitor Monitor { get; }

    public string this[string relative] => Path.Combine(Root, relative);

    public void Write(string relative, string text) => File.WriteAllText(this[relative], text);

    public IReadOnlyList<string?> HistoryOf(string relative)
    {
        lock (gate) return [.. history.Where(entry => entry.Path == this[relative]).Select(entry => entry.Text)];
    }

    /// <summary>The changes that came together with the newest change of a file.</summary>
    public IEnumerable<string> ChangedWith(string relative)
    {
        lock (gate)
        {
            var set = sets.Last(set => set.Changes.Any(change => change.Path == this[relative]));
            return set.Changes.Select(change => Path.GetRelativePath(Root, change.Path));
        }
    }

    public Task Until(string relative, string? text) => Until(current => current.GetValueOrDefault(relative) == text, $"{relative} is {text}");

    public async Task Until(Func<IReadOnlyDictionary<string, string>, bool> condition, string what)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (condition(texts.ToDictionary(entry => Path.GetRelativePath(Root, entry.Key), entry => entry.Value))) return;
                next = changed.Task;
            }
            try
            {
                await next.WaitAsync(Patience);
            }
            catch (TimeoutException)
            {
                throw new TimeoutException($"never: {what}; now: {string.Join(", ", texts)}");
            }
        }
    }

    /// <summary>When this ends, all that happened before it has been noticed, also what takes a second look.</summary>
    public async Task Settle()
    {
        var name = $"zz_marker{++markers}.cs";
        Write(name, "marker");
        await Until(name, "marker");
        File.Delete(this[name]);
        await Until(name, null);
    }

    public void Dispose()
    {
        Monitor.Dispose();
        notices.Writer.TryComplete();
        Outer.Dispose();
    }

    private async Task PumpAsync()
    {
        var batch = new List<Notice>();
        await foreach (var notice in notices.Reader.ReadAllAsync())
        {
            batch.Add(notice);
            if (notice.MoreFollows) continue;
            Take(reader.Collect(batch));
            batch.Clear();
        }
    }

    private void Take(ChangeSet set)
    {
        lock (gate)
        {
            sets.Add(set);
            foreach (var change in set.Changes)
            {
                history.Add((change.Path, change.After?.Text));
                if (change.After is null) texts.Remove(change.Path);
                else texts[change.Path] = change.After.Text;
            }
            var pulse = changed;
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            pulse.SetResult();
        }
    }
}
