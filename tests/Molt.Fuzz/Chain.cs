using System.Globalization;

namespace Molt.Fuzz;

/// <summary>One program that takes random edits live, one after the other, compared with the cold program after each.</summary>
internal sealed class Chain(int seed, FuzzOptions options, Tally tally) : IAsyncDisposable
{
    private readonly Random random = new(seed);
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("molt-fuzz-");
    private readonly CodeReloader reloader = new(new ReloaderOptions { Watch = false, QuietTime = TimeSpan.Zero, LoggerFactory = options.IsVerbose ? null : Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance });
    private readonly HeldCode held = new();
    private readonly List<string> versions = [];
    private readonly List<string> story = [];

    /// <summary>What went wrong, or null.</summary>
    public async Task<string?> RunAsync()
    {
        var seeds = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Seeds"), "*.cs").Order(StringComparer.Ordinal).ToList();
        versions.Add(await File.ReadAllTextAsync(options.Replay is { } folder ? Path.Combine(folder, "00.cs") : seeds[seed % seeds.Count]));
        story.Add(Path.GetFileName(seeds[seed % seeds.Count]));
        Save(versions[0]);
        await reloader.AddDirectoryAsync("", directory.FullName);
        if (reloader.Generation != 1) return Failed($"the seed does not load: {string.Join("; ", ColdProgram.Errors(versions[0]))}");
        if (random.Next(2) == 0) await reloader.RelinkAllAsync();
        for (var edit = 1; edit <= options.Edits; edit++)
        {
            if (random.Next(3) == 0) held.Add(FuzzProbe.Hold(Probe));
            if (await EditAsync() is { } failure) return Failed($"edit {edit}: {failure}");
            if (options.IsVerbose) Console.WriteLine($"  {DateTime.Now:HH:mm:ss.f} {seed}.{edit} {story[^1]}");
        }
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await reloader.DisposeAsync();
        directory.Delete(recursive: true);
    }

    private Type Probe => reloader.FindType("Probe")!;

    private async Task<string?> EditAsync()
    {
        if (Next() is not { } next) return null;
        var live = versions[^1];
        versions.Add(next.Source);
        Save(next.Source);
        var report = await reloader.ReloadAllAsync();
        if (report is { Kind: EditKind.Refused }) return Refused(report, live);
        tally.Count(report is null ? "no change" : "applied");
        if (held.Use(random) is { } trouble) return trouble;
        var (cold, now) = (ColdProgram.Answers(next.Image), FuzzProbe.Answers(Probe));
        return cold.SequenceEqual(now) ? null : $"answers differ\n  cold: {string.Join(" | ", cold)}\n  live: {string.Join(" | ", now)}";
    }

    private string? Refused(EditReport report, string live)
    {
        var ids = report.Diagnostics.Where(one => one.Severity == ScriptSeverity.Error).Select(one => one.Id).Distinct().ToList();
        foreach (var id in ids) tally.Count($"refused {id}");
        if (ids.Any(id => id == "MOLT0001" || !id.StartsWith("MOLT", StringComparison.Ordinal))) return string.Join("; ", report.Diagnostics);
        story[^1] += " (refused)";
        Save(live);
        versions.Add(live);
        story.Add("back to what is live");
        return null;
    }

    private (string Source, byte[] Image)? Next()
    {
        if (options.Replay is { } folder) return Recorded(folder);
        for (var attempt = 0; attempt < 30; attempt++)
        {
            var (name, source) = random.Next(8) == 0
                ? ("undo", versions[random.Next(versions.Count)])
                : Mutator.Mutate(versions[^1], random);
            if (source == versions[^1] || ColdProgram.Compile(source) is not { } image) continue;
            story.Add(name);
            return (source, image);
        }
        return null;
    }

    private (string, byte[])? Recorded(string folder)
    {
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{versions.Count:00}.cs"));
        if (!File.Exists(file)) return null;
        story.Add(file);
        var source = File.ReadAllText(file);
        return ColdProgram.Compile(source) is { } image ? (source, image) : null;
    }

    private void Save(string source) => File.WriteAllText(Path.Combine(directory.FullName, "Program.cs"), source);

    private string Failed(string what)
    {
        tally.Fail();
        if (options.Keep is { } folder) Keep(Path.Combine(folder, seed.ToString(CultureInfo.InvariantCulture)), what);
        return $"SEED {seed}: {what}\n  last edits: {string.Join(" > ", story.TakeLast(4))}";
    }

    private void Keep(string folder, string what)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "story.txt"), $"{what}\n{string.Join("\n", story)}\n");
        for (var number = 0; number < versions.Count; number++) File.WriteAllText(Path.Combine(folder, $"{number:00}.cs"), versions[number]);
    }
}
