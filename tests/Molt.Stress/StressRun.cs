using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;

namespace Molt.Stress;

/// <summary>
/// Two files that are edited all the time - one, the other, both in one save, both at once by two threads - while many threads call their code in
/// every way. No call may see a body of two versions, one that calls an older one, an older version than one that it saw or that was live when it began, or one
/// that was never saved; no edit may be lost or refused.
/// </summary>
internal sealed class StressRun : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("molt-stress-");
    private readonly CodeReloader reloader = new(new ReloaderOptions { Watch = false, QuietTime = TimeSpan.Zero, LoggerFactory = NullLoggerFactory.Instance });
    private readonly StressOptions options;
    private readonly EditedFile[] files;
    private readonly Faults faults = new();
    private readonly Random random;
    private int edits;
    private long calls;

    public StressRun(StressOptions options)
    {
        (this.options, random) = (options, new Random(options.Seed));
        files = [new("A", folder.FullName), new("B", folder.FullName)];
    }

    public string Summary => string.Create(CultureInfo.InvariantCulture, $"{edits} edits, {calls} calls by {options.Threads} threads, {faults.All.Count} faults");

    public async Task<IReadOnlyList<string>> RunAsync()
    {
        WriteFirst();
        await reloader.AddDirectoryAsync("", folder.FullName);
        foreach (var file in files) file.IsLive();
        var callers = Enumerable.Range(0, options.Threads).Select(number => new Caller(number, files.Select(file => (file, Ways(file)())).ToList(), faults)).ToList();
        for (var end = DateTime.UtcNow + options.Time; DateTime.UtcNow < end && faults.All.Count == 0;) await EditAsync();
        foreach (var caller in callers) caller.End();
        calls = callers.Sum(caller => caller.Calls);
        foreach (var file in files) CheckCount(file);
        return faults.All;
    }

    public async ValueTask DisposeAsync()
    {
        await reloader.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private void WriteFirst()
    {
        var scripts = Path.Combine(AppContext.BaseDirectory, "Scripts");
        File.Copy(Path.Combine(scripts, "Seen.cs"), Path.Combine(folder.FullName, "Seen.cs"));
        foreach (var file in files)
        {
            var driver = File.ReadAllText(Path.Combine(scripts, "Driver.cs")).Replace("NAME", file.Name);
            File.WriteAllText(Path.Combine(folder.FullName, file.Name + "Driver.cs"), driver);
            file.SaveNext();
        }
    }

    private Func<Func<long>[]> Ways(EditedFile file) => reloader.Bind<Func<Func<long>[]>>($"Stress.{file.Name}Driver.Ways");

    private Task EditAsync() => random.Next(4) switch
    {
        0 => EditAsync(files[0]),
        1 => EditAsync(files[1]),
        2 => EditAsync(files),
        _ => Task.WhenAll(files.Select(file => Task.Run(() => EditAsync(file)))),
    };

    private async Task EditAsync(params EditedFile[] edited)
    {
        foreach (var file in edited) file.SaveNext();
        var report = await reloader.ReloadAllAsync();
        Interlocked.Increment(ref edits);
        // Null when an edit of the other thread has taken this file along.
        if (report is { Kind: EditKind.Refused or EditKind.Held }) faults.Add(string.Join('\n', report.Diagnostics));
        foreach (var file in edited) Check(file);
    }

    /// <summary>Every way there is must be the version that was saved last: no edit is lost.</summary>
    private void Check(EditedFile file)
    {
        file.IsLive();
        var seen = Ways(file)().Select(way => way()).ToList();
        if (seen.Any(version => version != file.Newest)) faults.Add($"{file.Name}: version {file.Newest} is live, but calls see {string.Join(' ', seen)}");
    }

    /// <summary>Objects as old as the process have counted every call.</summary>
    private void CheckCount(EditedFile file)
    {
        var (counted, called) = reloader.Bind<Func<(long, long)>>($"Stress.{file.Name}Driver.Count")();
        if (counted != called) faults.Add($"{file.Name}: {called} calls, {counted} of them counted");
    }
}
